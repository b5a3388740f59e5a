package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AssignedMemberTest extends SchemaTest {

    @ParameterizedTest
    @CsvSource({
        "hs.work_orders, assigned_technician_id",
        "hs.maintenance_visits, assigned_technician_id",
        "auto.repair_orders, service_writer_id",
        "auto.repair_orders, primary_technician_id",
        "rest.orders, server_id",
        "rest.orders, cashier_id",
        "rest.orders, kitchen_staff_id",
        "ret.sales_orders, salesperson_id",
        "ret.sales_orders, cashier_id"
    })
    void only_a_member_of_the_business_can_be_assigned(String table, String column) throws SQLException {
        UUID ours = member(business);
        UUID theirs = member(rival);
        try (TenantSession app = app()) {
            UUID row = row(app, table);
            String assign = "UPDATE %s SET %s = ? WHERE id = ?".formatted(table, column);

            assertThat(app.run(assign, ours, row)).isOne();
            Refusal refusal = app.refusalOf(assign, theirs, row);

            assertThat(refusal.sqlState()).isEqualTo(Refusal.FOREIGN_KEY);
            assertThat(refusal.constraint()).isEqualTo("member_" + column);
            assertThat(refusal.message()).contains(table).contains(column).contains(theirs.toString());
            assertThat(refusal.hint()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invited", "suspended", "removed"})
    void who_is_no_active_member_cannot_be_assigned(String status) throws SQLException {
        UUID user = member(business);
        try (TenantSession app = app()) {
            app.run("UPDATE user_mgmt.business_users SET status = ? WHERE user_id = ?", status, user);

            assertThat(assignmentRefused(app, user)).isEqualTo(Refusal.FOREIGN_KEY);
        }
    }

    @Test
    void an_assignment_survives_the_membership_and_later_edits_of_the_row() throws SQLException {
        UUID user = member(business);
        try (TenantSession app = app()) {
            UUID order = assigned(app, user);
            app.run("DELETE FROM user_mgmt.business_users WHERE user_id = ?", user);

            app.run("UPDATE hs.work_orders SET title = 'Pump', assigned_technician_id = ? WHERE id = ?", user, order);

            assertThat(technicianOf(app, order)).isEqualTo(user);
        }
    }

    @Test
    void an_unknown_user_is_refused_by_the_key() throws SQLException {
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOfInsert(
                    "hs.work_orders",
                    "work_order_number",
                    "1",
                    "title",
                    "Pump",
                    "assigned_technician_id",
                    UUID.randomUUID());

            assertThat(refusal.constraint()).isEqualTo("fk_work_orders_assigned_technician");
        }
    }

    @Test
    void without_its_trigger_a_stranger_could_be_assigned() throws SQLException {
        UUID theirs = member(rival);
        database.execute("ALTER TABLE hs.work_orders DISABLE TRIGGER member_assigned_technician_id");
        try (TenantSession app = app()) {
            assertThat(technicianOf(app, assigned(app, theirs))).isEqualTo(theirs);
        } finally {
            database.execute("ALTER TABLE hs.work_orders ENABLE TRIGGER member_assigned_technician_id");
        }
    }

    private static UUID row(TenantSession app, String table) throws SQLException {
        return switch (table) {
            case "hs.work_orders" -> Rows.workOrder(app, null);
            case "hs.maintenance_visits" -> Rows.maintenanceVisit(app, Rows.customer(app));
            case "auto.repair_orders" -> {
                UUID owner = Rows.customer(app);
                yield Rows.repairOrder(app, Rows.vehicle(app, owner), owner);
            }
            default -> app.insert(table, "order_number", Rows.number());
        };
    }

    private static UUID assigned(TenantSession app, UUID user) throws SQLException {
        UUID order = Rows.workOrder(app, null);
        app.run("UPDATE hs.work_orders SET assigned_technician_id = ? WHERE id = ?", user, order);
        return order;
    }

    private static String assignmentRefused(TenantSession app, UUID user) throws SQLException {
        UUID order = Rows.workOrder(app, null);
        return app.refusalOf("UPDATE hs.work_orders SET assigned_technician_id = ? WHERE id = ?", user, order)
                .sqlState();
    }

    private static UUID technicianOf(TenantSession app, UUID order) throws SQLException {
        return app.one(UUID.class, "SELECT assigned_technician_id FROM hs.work_orders WHERE id = ?", order);
    }
}
