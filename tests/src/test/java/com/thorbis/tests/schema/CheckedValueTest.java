package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckedValueTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "hs.work_orders       | status = 'lost'                     | ck_work_orders_status",
                "hs.work_orders       | scheduled_start = 'now', scheduled_end = 'yesterday' | ck_work_orders_schedule",
                "hs.customers         | first_name = NULL                   | ck_customers_name",
                "auto.vehicles        | vin = 'OIQ12'                       | ck_vehicles_vin",
                "auto.vehicles        | year = 1885                         | ck_vehicles_year",
                "auto.repair_orders   | mileage_in = 2, mileage_out = 1     | ck_repair_orders_mileage",
                "hs.invoices          | status = 'sent'                     | ck_invoices_issued",
                "hs.payments          | amount_refunded = 2 * amount        | ck_payments_amount_refunded",
                "hs.payments          | amount = 0                          | ck_payments_amount",
                "ret.products         | reserved_stock = -1                 | ck_products_reserved_stock",
                "ret.products         | quality_score = 101                 | ck_products_quality_score",
                "tenant_mgmt.businesses | secondary_industries = '{space}'  | ck_businesses_secondary_industries",
                "tenant_mgmt.businesses | secondary_industries = '{hs}'     | ck_businesses_secondary_industries",
                "tenant_mgmt.businesses | default_currency = 'usd'          | ck_businesses_default_currency",
                "user_mgmt.users      | email = 'Ann@example.com'           | ck_users_email"
            })
    void a_value_outside_its_range_is_refused_by_name(String table, String assignment, String constraint)
            throws SQLException {
        member(business);
        try (TenantSession app = app()) {
            UUID owner = Rows.customer(app);
            Rows.workOrder(app, owner);
            Rows.repairOrder(app, Rows.vehicle(app, owner), owner);
            Rows.payment(app, Rows.invoice(app, "10.00"), "10.00", "completed");
            Rows.product(app);
            app.commit();
        }
        try (TenantSession admin = admin()) {
            Refusal refusal = admin.refusalOf("UPDATE " + table + " SET " + assignment);

            assertThat(refusal.sqlState()).isEqualTo(Refusal.CHECK);
            assertThat(refusal.constraint()).isEqualTo(constraint);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hs.work_orders, status",
        "hs.invoices, status",
        "ret.products, current_stock",
        "ret.products, visibility"
    })
    void a_null_does_not_slip_past_a_list(String table, String column) throws SQLException {
        try (TenantSession app = app()) {
            Rows.workOrder(app, null);
            Rows.invoice(app, "10.00");
            Rows.product(app);

            assertThat(app.refusalOf("UPDATE " + table + " SET " + column + " = NULL")
                            .sqlState())
                    .isEqualTo(Refusal.NOT_NULL);
        }
    }

    @Test
    void a_line_of_a_sale_names_a_product_or_a_variant_and_never_both_or_none() throws SQLException {
        try (TenantSession app = app()) {
            UUID product = Rows.product(app);
            UUID variant = app.insert(
                    "ret.product_variants",
                    "parent_product_id",
                    product,
                    "variant_sku",
                    Rows.number(),
                    "variant_name",
                    "Red",
                    "attributes",
                    "{\"color\": \"red\"}");
            String sale = "ret.sales_order_items";
            UUID order = app.insert("ret.sales_orders", "order_number", Rows.number());
            app.insert(sale, "sales_order_id", order, "product_variant_id", variant, "unit_price", 1, "total_price", 1);

            assertThat(app.refusalOfInsert(sale, "sales_order_id", order, "unit_price", 1, "total_price", 1)
                            .constraint())
                    .isEqualTo("ck_sales_order_items_product_or_variant");
            assertThat(app.refusalOfInsert(
                                    sale,
                                    "sales_order_id",
                                    order,
                                    "product_id",
                                    product,
                                    "product_variant_id",
                                    variant,
                                    "unit_price",
                                    1,
                                    "total_price",
                                    1)
                            .constraint())
                    .isEqualTo("ck_sales_order_items_product_or_variant");
        }
    }

    @Test
    void a_number_stays_taken_after_a_soft_delete() throws SQLException {
        try (TenantSession app = app()) {
            UUID product = Rows.product(app);
            app.run("UPDATE ret.products SET deleted_at = now() WHERE id = ?", product);

            assertThat(app.refusalOf(
                                    "INSERT INTO ret.products (business_id, sku, slug, name, retail_price)"
                                            + " SELECT business_id, sku, 'other', name, 1 FROM ret.products WHERE id = ?",
                                    product)
                            .constraint())
                    .isEqualTo("uq_products_sku");
        }
    }
}
