package com.thorbis.tests.scope;

import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

/** A database with two businesses: {@code mine} has three customers, {@code theirs} has two; and a pool of one connection. */
final class TwoBusinesses implements AutoCloseable {

    static final String INSERT_CUSTOMER =
            "insert into hs.customers (business_id, customer_number, first_name) values (?, ?, 'Ann')";
    static final String COUNT = "select count(*) from hs.customers";

    final TestDatabase database = TestDatabase.create();
    final HikariDataSource pool = pool(database.jdbcUrl(TestDatabase.APP));
    final Thorbis thorbis = Thorbis.create(pool);
    final UUID mine = business(3);
    final UUID theirs = business(2);

    Tenant mine() {
        return thorbis.tenant(mine, null);
    }

    Tenant theirs() {
        return thorbis.tenant(theirs, null);
    }

    /** A tenant with so many customers, of no other test's. */
    Tenant fresh(int customers) {
        return thorbis.tenant(business(customers), null);
    }

    private UUID business(int customers) {
        UUID business = database.business("Meyer Plumbing");
        Tenant tenant = thorbis.tenant(business, null);
        for (int i = 1; i <= customers; i++) {
            insert(tenant, tenant.dsl(), "C-" + i);
        }
        return business;
    }

    static void insert(Tenant tenant, DSLContext dsl, String customerNumber) {
        dsl.execute(INSERT_CUSTOMER, tenant.id(), customerNumber);
    }

    static int count(DSLContext dsl) {
        return dsl.fetchSingle(COUNT).get(0, int.class);
    }

    /** One connection only, so that each use meets what the one before has left behind. */
    static HikariDataSource pool(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
