package com.thorbis.tests.customer360;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.dao.Tenant;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Services read, the scheduler refreshes, and neither does the other's work. */
class RightsTest {

    private static final String PERMISSION = "42501";
    private static final String NO_TENANT = "TH001";

    private final Lab lab = new Lab("10s");
    private final TestDatabase database = lab.database();
    private final Tenant tenant = lab.newTenant();
    private final UUID business = (UUID) tenant.id();
    private final Tenant rival = lab.newTenant();

    @BeforeEach
    void a_customer_each() {
        for (Tenant each : List.of(tenant, rival)) {
            insertCustomer(each);
            lab.refreshAll((UUID) each.id());
            insertCustomer(each);
        }
    }

    @AfterEach
    void drop_database() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id) SELECT thorbis.tenant()::uuid, gen_random_uuid()",
                "DELETE FROM reporting_mgmt.stale_customers",
                "UPDATE reporting_mgmt.stale_customers SET marked_at = now()",
                "UPDATE reporting_mgmt.customer_activity SET hs_revenue = 1",
                "DELETE FROM reporting_mgmt.customer_activity",
                "SELECT reporting_mgmt.refresh_customer_360()",
                "SELECT reporting_mgmt.tenants_with_stale()",
                "SELECT reporting_mgmt.customer_360_queue()",
                "SELECT reporting_mgmt.rebuild_customer_360()"
            })
    void a_service_may_not(String sql) {
        assertRefused(TestDatabase.APP, business, sql, PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT FROM reporting_mgmt.stale_customers",
                "SELECT FROM reporting_mgmt.customer_activity",
                "SELECT FROM reporting_mgmt.customer_360_view",
                "SELECT FROM hs.customers"
            })
    void the_scheduler_may_not(String sql) {
        assertRefused(TestDatabase.SCHEDULER, business, sql, PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM reporting_mgmt.customer_360_view",
                "SELECT * FROM reporting_mgmt.current_customer_activity",
                "SELECT * FROM reporting_mgmt.live_customer_activity",
                "SELECT * FROM reporting_mgmt.verify_customer_360()"
            })
    void without_a_tenant_a_read_fails_loudly(String sql) {
        assertRefused(TestDatabase.APP, null, sql, NO_TENANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT reporting_mgmt.refresh_customer_360()",
                "SELECT reporting_mgmt.rebuild_customer_360()",
            })
    void without_a_tenant_the_scheduler_refreshes_nobody(String sql) {
        assertRefused(TestDatabase.SCHEDULER, null, sql, NO_TENANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer_360_view", "current_customer_activity", "live_customer_activity"})
    void another_tenant_is_not_seen(String view) {
        assertThat(tenant.dsl().fetch("SELECT business_id FROM reporting_mgmt." + view))
                .hasSize(2)
                .allMatch(row -> business.equals(row.get(0)));
        assertThat(tenant.dsl()
                        .fetchCount(tenant.dsl()
                                .selectFrom("reporting_mgmt.%s WHERE business_id = '%s'".formatted(view, rival.id()))))
                .isZero();
    }

    @Test
    void a_refresh_reaches_no_other_tenant() throws SQLException {
        lab.refreshAll(business);

        assertThat(lab.rows("reporting_mgmt.stale_customers", (UUID) rival.id()))
                .isOne();
    }

    @Test
    void the_scheduler_is_told_whose_turn_it_is() throws SQLException {
        assertThat(strings("SELECT business_id FROM reporting_mgmt.tenants_with_stale()"))
                .containsExactly(business.toString(), rival.id().toString());
        assertThat(strings("SELECT tenants || ' ' || marks FROM reporting_mgmt.customer_360_queue()"))
                .containsExactly("2 2");

        strings("CALL reporting_mgmt.refresh_all_customers_360()");

        assertThat(strings("SELECT business_id FROM reporting_mgmt.tenants_with_stale()"))
                .isEmpty();
        assertThat(strings("SELECT tenants || ' ' || marks FROM reporting_mgmt.customer_360_queue()"))
                .containsExactly("0 0");
    }

    @Test
    void rows_that_were_loaded_past_the_triggers_are_found_by_verifying_and_mended_by_rebuilding() {
        lab.refreshAll(business);
        database.execute("SET session_replication_role = replica;"
                + " INSERT INTO rest.orders (business_id, customer_id, order_number, status, total_amount)"
                + " SELECT business_id, id, '1', 'completed', 10 FROM hs.customers WHERE business_id = '%s' LIMIT 1;"
                        .formatted(business)
                + " INSERT INTO hs.customers (business_id, customer_number, last_name) VALUES ('%s', '3', 'Ng');"
                        .formatted(business)
                + " INSERT INTO reporting_mgmt.customer_activity SELECT gen_random_uuid(), '%s', 0, 0, NULL, 0, 0, 0, NULL,"
                        .formatted(business)
                + " 0, 0, NULL, 0, 0, NULL");
        assertThat(tenant.dsl()
                        .fetch("SELECT column_name FROM reporting_mgmt.verify_customer_360() ORDER BY 1")
                        .getValues(0, String.class))
                .containsExactly("id", "id", "last_restaurant_order", "restaurant_revenue", "total_restaurant_orders");

        assertThat(strings(
                        "SELECT thorbis.enter('%s', NULL)".formatted(business),
                        "SELECT reporting_mgmt.rebuild_customer_360()"))
                .containsExactly("4");
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
        lab.refreshAll(business);

        assertThat(tenant.dsl().fetch("SELECT * FROM reporting_mgmt.verify_customer_360()"))
                .isEmpty();
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
    }

    private static void insertCustomer(Tenant of) {
        of.dsl()
                .execute("INSERT INTO hs.customers (business_id, customer_number, last_name)"
                        + " VALUES (thorbis.tenant()::uuid, gen_random_uuid()::text, 'Ng')");
    }

    private void assertRefused(String role, @org.jspecify.annotations.Nullable UUID as, String sql, String sqlState) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.as(role).getConnection();
                            PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)");
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        if (as != null) {
                            enter.setString(1, as.toString());
                            enter.execute();
                        }
                        statement.execute(sql);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    /** As the scheduler: the first column of what the last statement returns. */
    private List<String> strings(String... sql) {
        List<String> strings = new ArrayList<>();
        try (Connection connection = database.as(TestDatabase.SCHEDULER).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(sql.length == 1);
            for (String each : sql) {
                strings.clear();
                if (statement.execute(each)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            strings.add(rows.getString(1));
                        }
                    }
                }
            }
            if (sql.length > 1) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return strings;
    }
}
