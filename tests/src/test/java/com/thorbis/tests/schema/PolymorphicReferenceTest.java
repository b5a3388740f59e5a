package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolymorphicReferenceTest extends SchemaTest {

    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000000");

    @Test
    void a_registered_row_of_the_tenant_is_accepted_everywhere() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);

            Rows.attachment(app, "hs", "customer", customer);
            Rows.activity(app, "created", customer);
            Rows.transition(app, Rows.workOrder(app, customer));
            Rows.lineage(app, customer);
            event(app, "hs", customer);

            assertThat(app.count("file_mgmt.attachments")).isOne();
        }
    }

    @Test
    void an_unknown_kind_of_row_is_refused() throws SQLException {
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOfInsert("file_mgmt.attachments", attachment("hs", "nonsense", NOBODY));

            assertThat(refusal.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
            assertThat(refusal.constraint()).isEqualTo("fk_attachments_attached_to_type");
        }
    }

    @Test
    void a_row_that_does_not_exist_is_refused_everywhere() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID lineage = Rows.lineage(app, customer);

            Refusal attachment = app.refusalOfInsert("file_mgmt.attachments", attachment("hs", "customer", NOBODY));
            assertThat(attachment.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
            assertThat(attachment.constraint()).isEqualTo("require_attached_to");
            assertThat(attachment.message()).contains("customer", NOBODY.toString(), "hs.customers");
            assertThat(attachment.hint()).isNotEmpty();

            assertThat(refusedActivity(app, "created")).isEqualTo("require_target");
            assertThat(app.refusalOfInsert(
                                    "workflow_mgmt.state_transitions",
                                    "entity_schema",
                                    "hs",
                                    "entity_type",
                                    "work_order",
                                    "entity_id",
                                    NOBODY,
                                    "from_state",
                                    "created",
                                    "to_state",
                                    "scheduled",
                                    "state_machine_name",
                                    "work_order_lifecycle",
                                    "triggered_by",
                                    "timer")
                            .constraint())
                    .isEqualTo("require_entity");
            assertThat(app.refusalOfInsert("integration_mgmt.data_flow_events", event("hs", NOBODY))
                            .constraint())
                    .isEqualTo("require_entity");
            for (String end : new String[] {"source", "destination"}) {
                assertThat(app.refusalOf(
                                        "UPDATE integration_mgmt.data_lineage SET " + end
                                                + "_entity_id = ? WHERE id = ?",
                                        NOBODY,
                                        lineage)
                                .constraint())
                        .isEqualTo("require_" + end);
            }
        }
    }

    @Test
    void a_row_of_another_tenant_is_refused_like_one_that_does_not_exist() throws SQLException {
        UUID foreign;
        try (TenantSession theirs = rivalApp()) {
            foreign = Rows.customer(theirs);
            theirs.commit();
        }
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOfInsert("file_mgmt.attachments", attachment("hs", "customer", foreign));

            assertThat(refusal.constraint()).isEqualTo("require_attached_to");
        }
    }

    @Test
    void the_activity_of_a_deletion_may_name_a_row_that_is_gone() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            app.run("DELETE FROM hs.customers WHERE id = ?", customer);

            Rows.activity(app, "deleted", customer);

            assertThat(refusedActivity(app, "updated")).isEqualTo("require_target");
        }
    }

    @Test
    void lineage_is_checked_where_the_system_is_thorbis() throws SQLException {
        try (TenantSession app = app()) {
            UUID lineage = Rows.lineage(app, Rows.customer(app));

            app.run(
                    "UPDATE integration_mgmt.data_lineage"
                            + " SET source_system = 'quickbooks', source_entity_id = ? WHERE id = ?",
                    NOBODY,
                    lineage);

            assertThat(app.refusalOf(
                                    "UPDATE integration_mgmt.data_lineage SET source_system = 'thorbis'"
                                            + ", source_entity_type = 'invoice' WHERE id = ?",
                                    lineage)
                            .constraint())
                    .isEqualTo("require_source");
        }
    }

    @Test
    void an_event_without_an_id_needs_no_row_but_one_with_an_id_needs_a_schema() throws SQLException {
        try (TenantSession app = app()) {
            event(app, "hs", null);

            Refusal refusal = app.refusalOfInsert("integration_mgmt.data_flow_events", event(null, NOBODY));

            assertThat(refusal.constraint()).isEqualTo("ck_data_flow_events_entity");
        }
    }

    @Test
    void an_event_can_be_finished_after_its_row_is_gone() throws SQLException {
        try (TenantSession app = app()) {
            UUID customer = Rows.customer(app);
            UUID event = event(app, "hs", customer);
            app.run("DELETE FROM hs.customers WHERE id = ?", customer);

            int changed = app.run(
                    "UPDATE integration_mgmt.data_flow_events SET status = 'completed', entity_id = ? WHERE id = ?",
                    customer,
                    event);

            assertThat(changed).isOne();
        }
    }

    @Test
    void the_row_cannot_be_deleted_while_a_reference_to_it_is_being_written() throws Exception {
        UUID customer;
        try (TenantSession app = app()) {
            customer = Rows.customer(app);
            app.commit();
        }
        try (TenantSession deleting = app();
                TenantSession attaching = app()) {
            Rows.attachment(attaching, "hs", "customer", customer);
            CompletableFuture<Void> deletion = CompletableFuture.runAsync(() -> delete(deleting, customer));
            Awaitility.await().until(() -> Locks.waiters(database) == 1);
            attaching.commit();
            deletion.get(10, TimeUnit.SECONDS);

            assertThat(deleting.count("file_mgmt.attachments")).isZero();
        }
    }

    private static void delete(TenantSession session, UUID customer) {
        try {
            session.run("DELETE FROM hs.customers WHERE id = ?", customer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusedActivity(TenantSession app, String activityType) throws SQLException {
        return app.refusalOfInsert(
                        "audit_mgmt.activity_stream",
                        "target_schema",
                        "hs",
                        "target_type",
                        "customer",
                        "target_id",
                        NOBODY,
                        "activity_type",
                        activityType,
                        "activity_verb",
                        "seen",
                        "activity_summary",
                        "Seen")
                .constraint();
    }

    private static UUID event(TenantSession app, String schema, @Nullable UUID entity) throws SQLException {
        return app.insert("integration_mgmt.data_flow_events", event(schema, entity));
    }

    private static @Nullable Object[] event(@Nullable String schema, @Nullable UUID entity) {
        return new @Nullable Object[] {
            "flow_name",
            "customer_sync",
            "flow_direction",
            "outbound",
            "source_system",
            "thorbis",
            "destination_system",
            "quickbooks",
            "entity_schema",
            schema,
            "entity_type",
            "customer",
            "entity_id",
            entity
        };
    }

    private static Object[] attachment(String schema, String type, UUID row) {
        return new Object[] {
            "attached_to_schema",
            schema,
            "attached_to_type",
            type,
            "attached_to_id",
            row,
            "file_name",
            "a.jpg",
            "file_path",
            "/a.jpg",
            "attachment_type",
            "photo"
        };
    }
}
