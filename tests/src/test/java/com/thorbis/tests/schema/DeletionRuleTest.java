package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeletionRuleTest extends SchemaTest {

    @Test
    void a_row_of_another_tenant_is_no_parent() throws SQLException {
        UUID foreign;
        try (TenantSession theirs = rivalApp()) {
            foreign = Rows.customer(theirs);
            theirs.commit();
        }
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOfInsert(
                    "hs.work_orders", "work_order_number", "1", "title", "Pump", "customer_id", foreign);

            assertThat(refusal.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
            assertThat(refusal.constraint()).isEqualTo("fk_work_orders_customer_id");
        }
    }

    @Test
    void a_customer_takes_equipment_along_and_leaves_work_orders_and_invoices() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            app.insert("hs.customer_equipment", "customer_id", customer, "equipment_name", "Boiler");
            Rows.maintenanceVisit(app, customer);
            UUID order = Rows.workOrder(app, customer);
            UUID invoice = app.insert("hs.invoices", "invoice_number", "1", "customer_id", customer);

            app.run("DELETE FROM hs.customers WHERE id = ?", customer);

            assertThat(app.count("hs.customer_equipment")).isZero();
            assertThat(app.count("hs.service_agreements")).isZero();
            assertThat(app.count("hs.maintenance_visits")).isZero();
            assertThat(customerOf(app, "hs.work_orders", order)).containsOnlyNulls();
            assertThat(customerOf(app, "hs.invoices", invoice)).containsOnlyNulls();
        }
    }

    @Test
    void the_owner_of_a_vehicle_takes_its_repair_orders_along() throws SQLException {
        try (TenantSession app = app()) {
            UUID owner = Rows.customer(app);
            Rows.repairOrder(app, Rows.vehicle(app, owner), owner);

            app.run("DELETE FROM hs.customers WHERE id = ?", owner);

            assertThat(app.count("auto.repair_orders")).isZero();
        }
    }

    @Test
    void the_former_owner_of_a_vehicle_leaves_its_repair_orders() throws SQLException {
        try (TenantSession app = app()) {
            UUID formerOwner = Rows.customer(app);
            UUID vehicle = Rows.vehicle(app, formerOwner);
            UUID order = Rows.repairOrder(app, vehicle, formerOwner);
            app.run("UPDATE auto.vehicles SET customer_id = ? WHERE id = ?", Rows.customer(app), vehicle);

            app.run("DELETE FROM hs.customers WHERE id = ?", formerOwner);

            assertThat(customerOf(app, "auto.repair_orders", order)).containsOnlyNulls();
        }
    }

    @Test
    void a_menu_category_with_a_sold_dish_cannot_be_deleted() throws SQLException {
        try (TenantSession app = app()) {
            UUID category = Rows.category(app, "rest.menu_categories", null);
            UUID dish = Rows.menuItem(app, category);
            UUID order = Rows.orderOf(app, dish);

            Refusal refusal = app.refusalOf("DELETE FROM rest.menu_categories WHERE id = ?", category);
            assertThat(refusal.sqlState()).isIn(Refusal.FOREIGN_KEY, Refusal.RESTRICT);
            assertThat(refusal.constraint()).isEqualTo("fk_order_items_menu_item_id");

            app.run("DELETE FROM rest.orders WHERE id = ?", order);
            app.run("DELETE FROM rest.menu_categories WHERE id = ?", category);
            assertThat(app.count("rest.menu_items")).isZero();
        }
    }

    @Test
    void a_sold_product_and_a_used_part_cannot_be_deleted() throws SQLException {
        try (TenantSession app = app()) {
            UUID product = Rows.product(app);
            sell(app, product);
            UUID part = usedPart(app);

            assertThat(app.refusalOf("DELETE FROM ret.products WHERE id = ?", product)
                            .constraint())
                    .isEqualTo("fk_sales_order_items_product_id");
            assertThat(app.refusalOf("DELETE FROM auto.parts_inventory WHERE id = ?", part)
                            .constraint())
                    .isEqualTo("fk_ro_parts_used_part_id");
        }
    }

    @Test
    void an_invoice_with_payments_cannot_be_deleted() throws SQLException {
        try (TenantSession app = app()) {
            UUID invoice = Rows.invoice(app, "100.00");
            Rows.payment(app, invoice, "40.00", "pending");

            assertThat(app.refusalOf("DELETE FROM hs.invoices WHERE id = ?", invoice)
                            .constraint())
                    .isEqualTo("fk_payments_invoice_id");
        }
    }

    @Test
    void a_session_ends_with_the_membership() throws SQLException {
        UUID user = member(business);
        try (TenantSession app = app()) {
            Rows.session(app, user, "token", "1 hour");

            app.run("DELETE FROM user_mgmt.business_users WHERE user_id = ?", user);

            assertThat(app.count("security_mgmt.enhanced_user_sessions")).isZero();
        }
    }

    @Test
    void a_session_needs_a_membership() throws SQLException {
        UUID stranger = member(rival);
        try (TenantSession app = app()) {
            assertThat(Rows.refusedSession(app, stranger).constraint())
                    .isEqualTo("fk_enhanced_user_sessions_membership");
        }
    }

    @Test
    void a_deleted_user_leaves_what_they_made_and_only_the_reference_goes() throws SQLException {
        UUID user = member(business);
        UUID order;
        UUID product;
        try (TenantSession app = app()) {
            order = Rows.workOrder(app, null);
            app.run(
                    "UPDATE hs.work_orders SET assigned_technician_id = ?, created_by = ?, deleted_by = ? WHERE id = ?",
                    user,
                    user,
                    user,
                    order);
            product = Rows.product(app);
            app.run("UPDATE ret.products SET deleted_by = ? WHERE id = ?", user, product);
            UUID attachment = Rows.attachment(app, "hs", "work_order", order);
            app.run("UPDATE file_mgmt.attachments SET created_by = ? WHERE id = ?", user, attachment);
            app.commit();
        }
        try (TenantSession admin = admin()) {
            admin.run("DELETE FROM user_mgmt.users WHERE id = ?", user);
            admin.commit();
        }
        try (TenantSession app = app()) {
            assertThat(app.all(
                            UUID.class,
                            "SELECT coalesce(assigned_technician_id, created_by, deleted_by) FROM hs.work_orders"))
                    .containsOnlyNulls()
                    .hasSize(1);
            assertThat(app.all(UUID.class, "SELECT deleted_by FROM ret.products"))
                    .containsOnlyNulls();
            assertThat(app.all(UUID.class, "SELECT created_by FROM file_mgmt.attachments"))
                    .containsOnlyNulls()
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_mgmt.activity_stream", "workflow_mgmt.state_transitions"})
    void what_is_append_only_still_goes_with_the_tenant(String table) throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            Rows.activity(app, "created", customer);
            Rows.transition(app, Rows.workOrder(app, customer));
            app.commit();
        }
        try (TenantSession admin = admin()) {
            assertThat(admin.count(table)).isOne();

            admin.run("DELETE FROM tenant_mgmt.businesses WHERE id = ?", business);

            assertThat(admin.count(table)).isZero();
        }
    }

    @Test
    void a_whole_business_passes_every_rule_that_restricts() throws SQLException {
        UUID user = member(business);
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            Rows.payment(app, Rows.invoice(app, "10.00"), "5.00", "completed");
            UUID category = Rows.category(app, "rest.menu_categories", null);
            Rows.category(app, "rest.menu_categories", category);
            Rows.attachment(app, "rest", "order", Rows.orderOf(app, Rows.menuItem(app, category)));
            sell(app, Rows.product(app));
            usedPart(app);
            Rows.lineage(app, customer, Rows.lineage(app, customer));
            Rows.session(app, user, "token of " + business, "1 hour");
            app.commit();
        }
        try (TenantSession admin = admin()) {
            admin.run("DELETE FROM tenant_mgmt.businesses WHERE id = ?", business);
            admin.commit();

            for (String table : admin.all(
                    String.class,
                    "SELECT attrelid::regclass::text FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
                            + " WHERE attname = 'business_id' AND relkind = 'r'")) {
                assertThat(admin.count(table)).as(table).isZero();
            }
        }
    }

    private static List<UUID> customerOf(TenantSession app, String table, UUID row) throws SQLException {
        return app.all(
                UUID.class,
                "SELECT customer_id FROM " + table + " WHERE business_id = ? AND id = ?",
                app.business(),
                row);
    }

    private static void sell(TenantSession app, UUID product) throws SQLException {
        UUID order = app.insert("ret.sales_orders", "order_number", Rows.number());
        app.insert(
                "ret.sales_order_items",
                "sales_order_id",
                order,
                "product_id",
                product,
                "unit_price",
                1,
                "total_price",
                1);
    }

    private static UUID usedPart(TenantSession app) throws SQLException {
        UUID owner = Rows.customer(app);
        UUID part = app.insert("auto.parts_inventory", "part_number", Rows.number(), "part_name", "Filter");
        UUID order = Rows.repairOrder(app, Rows.vehicle(app, owner), owner);
        app.insert("auto.ro_parts_used", "repair_order_id", order, "part_id", part);
        return part;
    }
}
