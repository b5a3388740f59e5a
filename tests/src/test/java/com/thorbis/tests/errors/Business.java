package com.thorbis.tests.errors;

import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

/** A database, and tenants to make mistakes with. */
final class Business implements AutoCloseable {

    final TestDatabase database = TestDatabase.create();
    private final HikariDataSource pool;
    private final Thorbis thorbis;

    Business() {
        database.execute("""
                create table hs.keys_of_test (
                    business_id uuid not null, id uuid not null default gen_random_uuid(), label varchar(10),
                    primary key (business_id, id));
                alter table hs.keys_of_test owner to test_owner;
                set role test_owner;
                select thorbis.make_tenant_table('hs.keys_of_test')""");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl(TestDatabase.APP));
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        thorbis = Thorbis.create(pool);
    }

    Tenant tenant() {
        return thorbis.tenant(database.business("Meyer Plumbing"), null);
    }

    static UUID customer(Tenant tenant, String number) {
        return tenant.dsl()
                .fetchSingle(
                        "insert into hs.customers (business_id, customer_number, first_name) values (?, ?, 'Ann')"
                                + " returning id",
                        tenant.id(),
                        number)
                .get(0, UUID.class);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
