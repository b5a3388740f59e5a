package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntityDeletionTest extends SchemaTest {

    @Test
    void takes_the_attachments_of_the_row_and_no_others() throws SQLException {
        try (TenantSession app = app()) {
            UUID gone = Rows.customer(app);
            UUID stays = Rows.customer(app);
            Rows.attachment(app, "hs", "customer", gone);
            UUID kept = Rows.attachment(app, "hs", "customer", stays);

            app.run("DELETE FROM hs.customers WHERE id = ?", gone);

            assertThat(app.all(UUID.class, "SELECT id FROM file_mgmt.attachments"))
                    .containsExactly(kept);
        }
    }

    @Test
    void takes_the_attachments_of_rows_that_go_by_cascade() throws SQLException {
        try (TenantSession app = app()) {
            UUID owner = Rows.customer(app);
            UUID vehicle = Rows.vehicle(app, owner);
            UUID order = Rows.repairOrder(app, vehicle, owner);
            Rows.attachment(app, "auto", "vehicle", vehicle);
            Rows.attachment(app, "auto", "repair_order", order);

            app.run("DELETE FROM hs.customers WHERE id = ?", owner);

            assertThat(app.count("file_mgmt.attachments")).isZero();
        }
    }

    @Test
    void leaves_what_belongs_to_a_row_of_the_same_id_elsewhere() throws SQLException {
        UUID id = UUID.randomUUID();
        try (TenantSession theirs = rivalApp()) {
            theirs.insert("hs.customers", "id", id, "customer_number", "1", "first_name", "Bob");
            Rows.attachment(theirs, "hs", "customer", id);
            theirs.commit();
        }
        try (TenantSession app = app()) {
            app.insert("hs.customers", "id", id, "customer_number", "1", "first_name", "Ann");
            app.insert("hs.work_orders", "id", id, "work_order_number", "1", "title", "Pump");
            Rows.attachment(app, "hs", "work_order", id);

            app.run("DELETE FROM hs.customers WHERE id = ?", id);
            app.commit();

            assertThat(app.count("file_mgmt.attachments")).isOne();
        }
        try (TenantSession theirs = rivalApp()) {
            assertThat(theirs.count("file_mgmt.attachments")).isOne();
        }
    }

    @Test
    void keeps_what_tells_of_the_row() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID order = Rows.workOrder(app, customer);
            Rows.activity(app, "created", customer);
            Rows.transition(app, order);
            Rows.lineage(app, customer);

            app.run("DELETE FROM hs.work_orders WHERE id = ?", order);
            app.run("DELETE FROM hs.customers WHERE id = ?", customer);

            assertThat(app.count("audit_mgmt.activity_stream")).isOne();
            assertThat(app.count("workflow_mgmt.state_transitions")).isOne();
            assertThat(app.count("integration_mgmt.data_lineage")).isOne();
        }
    }

    @Test
    void works_across_tenants_when_the_tenant_is_set() throws SQLException {
        try (TenantSession app = app()) {
            UUID owner = Rows.customer(app);
            Rows.attachment(app, "auto", "vehicle", Rows.vehicle(app, owner));
            app.commit();
        }
        try (TenantSession admin = admin()) {
            admin.run("DELETE FROM hs.customers WHERE business_id = ?", business);

            assertThat(admin.count("file_mgmt.attachments")).isZero();
        }
    }

    @Test
    void every_registered_table_has_the_trigger() throws SQLException {
        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            assertThat(owner.all(String.class, "SELECT entity_type FROM thorbis.entity_types"))
                    .hasSize(20);
            assertThat(owner.all(String.class, """
                            SELECT entity_type FROM thorbis.entity_types AS e
                            WHERE NOT EXISTS (
                                SELECT FROM pg_trigger AS t
                                WHERE t.tgrelid = format('%I.%I', e.entity_schema, e.table_name)::regclass
                                    AND t.tgname = 'delete_attachments' AND t.tgenabled = 'O')
                            """)).isEmpty();
        }
    }
}
