package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedColumnTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource({"owner, 1", "manager, 2", "staff, 3", "technician, 4", "contractor, 5", "viewer, 6"})
    void the_level_follows_the_role(String role, int level) throws SQLException {
        UUID user = member(business);
        try (TenantSession app = app()) {
            app.run("UPDATE user_mgmt.business_users SET role = ? WHERE user_id = ?", role, user);

            assertThat(app.one(
                            Integer.class, "SELECT role_level FROM user_mgmt.business_users WHERE user_id = ?", user))
                    .isEqualTo(level);
        }
    }

    @Test
    void available_stock_is_what_is_not_reserved_and_may_be_negative() throws SQLException {
        try (TenantSession app = app()) {
            UUID product = Rows.product(app);

            app.run("UPDATE ret.products SET current_stock = 3, reserved_stock = 5 WHERE id = ?", product);

            assertThat(app.one(Integer.class, "SELECT available_stock FROM ret.products WHERE id = ?", product))
                    .isEqualTo(-2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\": \"large\", \"color\": \"red\"} | red-large",
                "{\"Zip\": \"no\", \"alpha\": \"yes\"}    | no-yes",
                "{\"length\": 12}                         | 12"
            })
    void a_variant_is_named_by_its_attributes_in_order_of_their_keys(String attributes, String combination)
            throws SQLException {
        try (TenantSession app = app()) {
            UUID variant = app.insert(
                    "ret.product_variants",
                    "parent_product_id",
                    Rows.product(app),
                    "variant_sku",
                    Rows.number(),
                    "variant_name",
                    "Lamp",
                    "attributes",
                    attributes);

            assertThat(app.one(
                            String.class,
                            "SELECT attribute_combination FROM ret.product_variants WHERE id = ?",
                            variant))
                    .isEqualTo(combination);
        }
    }

    @Test
    void an_attachment_is_found_by_what_little_it_says_of_itself() throws SQLException {
        try (TenantSession app = app()) {
            Rows.attachment(app, "hs", "customer", Rows.customer(app));

            assertThat(app.one(Boolean.class, "SELECT search_vector @@ 'photo'::tsquery FROM file_mgmt.attachments"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "user_mgmt.business_users, role_level, 1",
        "hs.invoices, balance_due, 0",
        "auto.parts_inventory, available_stock, 1",
        "ret.products, available_stock, 1",
        "ret.product_variants, available_stock, 1",
        "ret.product_variants, attribute_combination, red",
        "file_mgmt.attachments, search_vector, red"
    })
    void it_cannot_be_written(String table, String column, String value) throws SQLException {
        try (TenantSession app = app()) {
            assertThat(app.refusalOf("UPDATE " + table + " SET " + column + " = ?", value)
                            .sqlState())
                    .isEqualTo(Refusal.GENERATED);
        }
    }
}
