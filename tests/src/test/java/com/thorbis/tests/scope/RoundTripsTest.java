package com.thorbis.tests.scope;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;
import com.thorbis.wire.CountingProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scope costs on the wire, measured between driver and server, against jOOQ as it comes. */
class RoundTripsTest {

    private static final String SELECT = "select first_name from hs.customers where customer_number = 'C-1'";
    private static final String UPDATE = "update hs.customers set last_name = 'Ng' where customer_number = 'C-1'";
    private static final String DELETE = "delete from hs.customers where customer_number = 'none'";

    private static TwoBusinesses businesses;
    private static CountingProxy proxy;
    private static HikariDataSource scopedPool;
    private static HikariDataSource plainPool;
    private static Tenant tenant;
    private static DSLContext plain;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
        proxy = CountingProxy.start("localhost", TestDatabase.server().port());
        String url = proxy.jdbcUrl(businesses.database.name());
        scopedPool = TwoBusinesses.pool(url + "?user=" + TestDatabase.APP);
        plainPool = TwoBusinesses.pool(url + "?user=postgres");
        tenant = Thorbis.create(scopedPool).tenant(businesses.mine, null);
        plain = DSL.using(plainPool, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void stop() throws IOException {
        scopedPool.close();
        plainPool.close();
        proxy.close();
        businesses.close();
    }

    @Test
    void a_statement_outside_a_transaction_costs_one_round_trip_as_an_unscoped_one_does() throws Exception {
        for (String sql : new String[] {SELECT, UPDATE, DELETE}) {
            assertThat(afterWarmUp(() -> tenant.dsl().fetchMany(sql))).as(sql).isEqualTo(1);
            assertThat(afterWarmUp(() -> plain.fetchMany(sql))).as(sql).isEqualTo(1);
        }
    }

    @Test
    void an_insert_costs_one_round_trip_with_and_without_its_row_returned() throws Exception {
        String insert = TwoBusinesses.INSERT_CUSTOMER.replace("?, ?", "?, gen_random_uuid()::text");

        assertThat(afterWarmUp(() -> tenant.dsl().execute(insert, tenant.id()))).isEqualTo(1);
        assertThat(afterWarmUp(() -> tenant.dsl().fetch(insert + " returning id", tenant.id())))
                .isEqualTo(1);
    }

    @Test
    void a_transaction_costs_what_an_unscoped_one_costs() throws Exception {
        long scoped = afterWarmUp(() -> tenant.transactionResult(tx -> threeStatements(tx.dsl())));
        long unscoped = afterWarmUp(RoundTripsTest::plainTransaction);

        assertThat(scoped).isEqualTo(unscoped).isEqualTo(4);
    }

    @Test
    void the_tenant_is_bound_once_in_a_transaction_and_with_every_statement_outside() throws Exception {
        assertThat(proxy.measure(() -> threeStatements(tenant.dsl())).enters()).isEqualTo(3);
        assertThat(proxy.measure(() -> tenant.transactionResult(tx -> threeStatements(tx.dsl())))
                        .enters())
                .isEqualTo(1);
    }

    @Test
    void statements_stay_prepared_on_the_server() throws Exception {
        afterWarmUp(() -> tenant.dsl().fetch(SELECT));

        assertThat(proxy.measure(() -> tenant.dsl().fetch(SELECT)).parses()).isZero();
    }

    /** Counts a run after those in which the driver decides to prepare the statement on the server. */
    private static long afterWarmUp(Callable<?> work) throws Exception {
        for (int i = 0; i < 6; i++) {
            work.call();
        }
        return proxy.measure(work).roundTrips();
    }

    /** Without jOOQ's transactions, which set a savepoint each. */
    private static int plainTransaction() throws SQLException {
        try (Connection connection = plainPool.getConnection()) {
            connection.setAutoCommit(false);
            int rows = threeStatements(DSL.using(connection, SQLDialect.POSTGRES));
            connection.commit();
            return rows;
        }
    }

    private static int threeStatements(DSLContext dsl) {
        return dsl.fetch(SELECT).size() + dsl.execute(UPDATE) + dsl.execute(DELETE);
    }
}
