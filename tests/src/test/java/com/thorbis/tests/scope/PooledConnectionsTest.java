package com.thorbis.tests.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.tools.jdbc.SingleConnectionDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.TransactionConflictException;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.tests.scope.TwoBusinesses.count;
import static com.thorbis.tests.scope.TwoBusinesses.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a connection takes back to its pool: nothing. */
class PooledConnectionsTest {

    private static TwoBusinesses businesses;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    @Test
    void a_transaction_begun_in_sql_does_not_reach_the_next_user_of_the_connection() throws SQLException {
        Tenant tenant = businesses.fresh(3);

        tenant.dsl().execute("begin");

        assertThat(tenantLeftOn(businesses.pool)).isEmpty();
        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }

    @Test
    void a_transaction_left_open_by_hand_is_undone() {
        Tenant tenant = businesses.fresh(3);

        tenant.dsl().connection(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement delete = connection.prepareStatement("delete from hs.customers")) {
                assertThat(delete.executeUpdate()).isEqualTo(3);
            }
        });

        assertThat(count(tenant.dsl())).isEqualTo(3);
        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }

    @Test
    void a_data_source_that_cleans_up_nothing_is_left_clean() throws SQLException {
        try (Connection only = businesses.database.app().getConnection()) {
            Thorbis thorbis = Thorbis.create(new SingleConnectionDataSource(only));

            thorbis.tenant(businesses.mine, null).dsl().execute("begin");
            thorbis.tenant(businesses.mine, null).transaction(tx -> count(tx.dsl()));

            assertThat(count(thorbis.tenant(businesses.theirs, null).dsl())).isEqualTo(2);
            assertThat(only.getAutoCommit()).isTrue();
            assertThat(tenantLeftOn(new SingleConnectionDataSource(only))).isEmpty();
        }
    }

    @Test
    void a_pool_without_autocommit_writes_all_the_same() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(businesses.database.jdbcUrl(TestDatabase.APP));
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Tenant tenant = Thorbis.create(pool).tenant(businesses.fresh(0).id().toString(), null);

            tenant.dsl().execute(TwoBusinesses.INSERT_CUSTOMER.replace("?, ?", "?::uuid, 'C-1'"), tenant.id());

            assertThat(count(tenant.dsl())).isEqualTo(1);
        }
    }

    @Test
    void a_migration_under_a_running_service_is_not_noticed_outside_a_transaction() {
        Tenant tenant = businesses.fresh(3);
        prepareOnTheServer(tenant);

        businesses.database.execute("alter table hs.customers add column scope_test_outside text");

        assertThat(tenant.dsl().fetch("select * from hs.customers")).hasSize(3);
    }

    @Test
    void a_migration_under_a_running_service_fails_a_transaction_that_can_be_run_again() {
        Tenant tenant = businesses.fresh(3);
        prepareOnTheServer(tenant);

        businesses.database.execute("alter table hs.customers add column scope_test_inside text");

        assertThatThrownBy(() -> tenant.transaction(tx -> tx.dsl().fetch("select * from hs.customers")))
                .isInstanceOf(TransactionConflictException.class)
                .hasMessageContaining("run the whole transaction again");
        int rows = tenant.transactionResult(
                tx -> tx.dsl().fetch("select * from hs.customers").size());
        assertThat(rows).isEqualTo(3);
    }

    private static void prepareOnTheServer(Tenant tenant) {
        for (int i = 0; i < 7; i++) {
            assertThat(tenant.dsl().fetch("select * from hs.customers")).hasSize(3);
        }
    }

    @Test
    void inserting_goes_on_after_a_failed_statement() {
        Tenant tenant = businesses.fresh(1);

        assertThatThrownBy(() -> insert(tenant, tenant.dsl(), "C-1")).hasMessageContaining("customer_number");
        insert(tenant, tenant.dsl(), "C-2");

        assertThat(count(tenant.dsl())).isEqualTo(2);
    }

    private static String tenantLeftOn(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select coalesce(current_setting('thorbis.business_id', true), '')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
