package com.thorbis.tests.property;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.Population;
import com.thorbis.tests.support.TestDatabase;

/**
 * A business with rows in every table, beside a neighbour that has them too.
 *
 * @param data what the tables hold
 */
record FilledBusiness(TestDatabase database, HikariDataSource pool, Tenant tenant, Data data) implements AutoCloseable {

    private static final long SEED = 17;

    static FilledBusiness create() {
        TestDatabase database = TestDatabase.create();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        config.setMaximumPoolSize(2);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection superuser = database.superuser().getConnection()) {
            UUID business = Population.create(superuser, SEED);
            Population.create(superuser, SEED + 1);
            Data data = Data.read(DSL.using(superuser, SQLDialect.POSTGRES), business);
            return new FilledBusiness(database, pool, Thorbis.create(pool).tenant(business, null), data);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be filled", e);
        }
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
