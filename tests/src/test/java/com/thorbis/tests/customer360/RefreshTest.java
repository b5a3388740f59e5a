package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.dao.Tenant;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a refresher relies on, forced by locks that hold it up between its statements. */
class RefreshTest {

    private static final String MARKS = "reporting_mgmt.stale_customers";

    /** In the order of their ids, and of the rows. */
    private static final UUID FIRST = new UUID(0, 1);

    private static final UUID SECOND = new UUID(0, 2);

    /** What a lock on a row holds up. */
    enum Step {
        TAKING_MARKS("SELECT FROM reporting_mgmt.stale_customers FOR UPDATE"),
        WRITING_THE_SUMMARY("SELECT FROM reporting_mgmt.customer_activity WHERE id = '%s' FOR UPDATE".formatted(FIRST)),
        REMOVING_THE_GONE("SELECT FROM reporting_mgmt.customer_activity WHERE id = '%s' FOR UPDATE".formatted(SECOND));

        private final String lock;

        Step(String lock) {
            this.lock = lock;
        }
    }

    private final Lab lab = new Lab("10s");
    private final TestDatabase database = lab.database();
    private final Tenant tenant = lab.newTenant();
    private final UUID business = (UUID) tenant.id();

    @BeforeEach
    void two_customers_are_refreshed() {
        for (UUID id : new UUID[] {FIRST, SECOND}) {
            run(
                    "INSERT INTO hs.customers (id, business_id, customer_number, last_name) VALUES (?, ?, ?, 'Ng')",
                    id,
                    business,
                    id.toString());
        }
        lab.refreshAll(business);
    }

    @AfterEach
    void drop_database() {
        lab.close();
    }

    @Test
    void takes_the_oldest_marks_and_says_how_many() {
        spend(FIRST, 10);
        spend(SECOND, 20);
        spend(FIRST, 30);

        assertThat(lab.refresh(business, 2)).hasValue(2);
        assertThat(lab.refresh(business, 2)).hasValue(1);
        assertThat(lab.refresh(business, 2)).hasValue(0);
        assertThat(summary(FIRST)).isEqualByComparingTo("40");
    }

    @Test
    void removes_the_row_of_a_customer_that_is_gone() throws SQLException {
        run("DELETE FROM hs.customers WHERE id = ?", FIRST);
        run("UPDATE hs.customers SET deleted_at = now() WHERE id = ?", SECOND);

        lab.refreshAll(business);

        assertThat(lab.rows("reporting_mgmt.customer_activity", business)).isZero();
    }

    @Test
    void a_second_refresher_of_a_tenant_is_turned_away_and_one_of_another_tenant_is_not() throws SQLException {
        UUID other = (UUID) lab.newTenant().id();
        spend(FIRST, 10);
        try (Connection connection = database.as(TestDatabase.SCHEDULER).getConnection()) {
            connection.setAutoCommit(false);
            assertThat(Lab.refresh(connection, business, 10)).hasValue(1);

            assertThat(lab.refresh(business, 10)).isEmpty();
            assertThat(lab.refresh(other, 10)).hasValue(0);
            connection.rollback();
        }
        assertExact();
        assertThat(lab.refresh(business, 10)).hasValue(1);
    }

    @Test
    void is_refused_under_another_isolation_level() throws SQLException {
        try (Connection connection = database.as(TestDatabase.SCHEDULER).getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> Lab.refresh(connection, business, 10))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25000"))
                    .hasMessageContaining("repeatable read")
                    .hasMessageContaining("Use READ COMMITTED");
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void killed_at_a_statement_it_leaves_the_marks_and_the_view_is_exact(Step statement) throws Exception {
        spend(FIRST, 10);
        run("DELETE FROM hs.customers WHERE id = ?", SECOND);
        long marks = lab.rows(MARKS, business);
        try (Held held = Held.by(database.superuser(), statement.lock)) {
            CompletableFuture<OptionalInt> refreshing = CompletableFuture.supplyAsync(() -> lab.refresh(business, 10));
            kill(held.waiter());
            assertThatThrownBy(refreshing::join).isInstanceOf(CompletionException.class);
        }
        assertThat(lab.rows(MARKS, business)).isEqualTo(marks);
        assertExact();
        lab.refreshAll(business);
        assertExact();
        assertThat(lab.rows("reporting_mgmt.customer_activity", business)).isOne();
    }

    @Test
    void killed_before_its_commit_it_leaves_the_marks_and_the_view_is_exact() throws SQLException {
        spend(FIRST, 10);
        try (Connection connection = database.as(TestDatabase.SCHEDULER).getConnection()) {
            connection.setAutoCommit(false);
            assertThat(Lab.refresh(connection, business, 10)).hasValue(1);
            kill(pid(connection));
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        assertThat(lab.rows(MARKS, business)).isOne();
        assertExact();
        assertThat(lab.refresh(business, 10)).hasValue(1);
    }

    @Test
    void what_is_committed_while_it_computes_is_marked_still() throws Exception {
        writeWhileFirstIsComputed();

        assertThat(lab.rows(MARKS, business)).isOne();
        assertExact();
    }

    /** The mistake that {@link #what_is_committed_while_it_computes_is_marked_still} would find. */
    @Test
    void without_the_marks_being_taken_before_the_figures_are_computed_a_change_is_lost() throws Exception {
        alterRefresh(
                "DELETE FROM reporting_mgmt.stale_customers AS m",
                "SELECT m.customer_id FROM reporting_mgmt.stale_customers AS m",
                "RETURNING m.customer_id",
                "",
                "DELETE FROM reporting_mgmt.customer_activity AS a",
                "DELETE FROM reporting_mgmt.stale_customers WHERE business_id = tenant AND customer_id = ANY (customers);\n"
                        + "    DELETE FROM reporting_mgmt.customer_activity AS a");

        writeWhileFirstIsComputed();

        assertThat(Snapshot.of(tenant).difference()).isPresent();
    }

    @Test
    void of_two_refreshers_the_older_figures_never_win() throws Exception {
        refreshSecondWhileFirstIsComputed();

        lab.refreshAll(business);
        assertExact();
    }

    /** The mistake that {@link #of_two_refreshers_the_older_figures_never_win} would find. */
    @Test
    void without_the_lock_of_one_refresher_a_tenant_older_figures_win() throws Exception {
        alterRefresh("IF NOT pg_try_advisory_xact_lock(", "IF false AND NOT pg_try_advisory_xact_lock(");

        refreshSecondWhileFirstIsComputed();

        lab.refreshAll(business);
        assertThat(Snapshot.of(tenant).difference()).isPresent();
    }

    /** A refresher has computed the first customer, and waits to write that, when another order of it is committed. */
    private void writeWhileFirstIsComputed() throws Exception {
        spend(FIRST, 10);
        CompletableFuture<OptionalInt> refreshing;
        try (Held held = Held.by(database.superuser(), Step.WRITING_THE_SUMMARY.lock)) {
            refreshing = CompletableFuture.supplyAsync(() -> lab.refresh(business, 10));
            held.waiter();
            spend(FIRST, 20);
        }
        refreshing.get(10, TimeUnit.SECONDS);
    }

    /**
     * A refresher is to write both customers. While it waits to write the first, an order of the second is committed
     * whose mark is older than those that it took, and another refresher is called. Then the first one goes on, with what
     * it saw of the second customer.
     */
    private void refreshSecondWhileFirstIsComputed() throws Exception {
        CompletableFuture<OptionalInt> refreshing;
        try (Connection late = database.app().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("SELECT thorbis.enter('%s', NULL)".formatted(business));
            statement.execute("INSERT INTO rest.orders (business_id, customer_id, order_number, status, total_amount)"
                    + " VALUES ('%s', '%s', 'late', 'completed', 20)".formatted(business, SECOND));
            spend(FIRST, 10);
            spend(SECOND, 10);
            try (Held held = Held.by(database.superuser(), Step.WRITING_THE_SUMMARY.lock)) {
                refreshing = CompletableFuture.supplyAsync(() -> lab.refresh(business, 2));
                held.waiter();
                late.commit();
                lab.refresh(business, 1);
            }
        }
        refreshing.get(10, TimeUnit.SECONDS);
    }

    private void assertExact() {
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
    }

    private void spend(UUID customer, int amount) {
        run(
                "INSERT INTO rest.orders (business_id, customer_id, order_number, status, total_amount)"
                        + " VALUES (?, ?, gen_random_uuid()::text, 'completed', ?)",
                business,
                customer,
                amount);
    }

    private void run(String sql, Object... values) {
        tenant.dsl().execute(sql, values);
    }

    private BigDecimal summary(UUID customer) {
        return tenant.dsl()
                .fetchSingle("SELECT restaurant_revenue FROM reporting_mgmt.customer_activity WHERE id = ?", customer)
                .get(0, BigDecimal.class);
    }

    /** Puts other text into the function, in pairs of what is there and what is to be. */
    private void alterRefresh(String... whatAndWith) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            String definition;
            try (ResultSet row = statement.executeQuery(
                    "SELECT pg_get_functiondef('reporting_mgmt.refresh_customer_360'::regproc)")) {
                row.next();
                definition = row.getString(1);
            }
            for (int i = 0; i < whatAndWith.length; i += 2) {
                assertThat(definition).contains(whatAndWith[i]);
                definition = definition.replace(whatAndWith[i], whatAndWith[i + 1]);
            }
            statement.execute(definition);
        }
    }

    private void kill(int pid) throws SQLException {
        try (Connection connection = database.superuser().getConnection()) {
            assertThat(number(connection, "SELECT pg_terminate_backend(" + pid + ", 10000)::int"))
                    .isOne();
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return number(connection, "SELECT pg_backend_pid()");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A transaction that holds rows until it is closed. */
    private record Held(Connection connection, int pid) implements AutoCloseable {

        static Held by(DataSource superuser, String lock) throws SQLException {
            Connection connection = superuser.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(lock);
            }
            return new Held(connection, RefreshTest.pid(connection));
        }

        /** Waits until a session waits for one of the rows; its process. */
        int waiter() {
            return Awaitility.await()
                    .until(
                            () -> number(
                                    connection,
                                    "SELECT coalesce(min(pid), 0) FROM pg_locks WHERE NOT granted AND %d = ANY (pg_blocking_pids(pid))"
                                            .formatted(pid)),
                            found -> found > 0);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
