package com.thorbis.tests.table;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

/** A database for the class, a service's pool of two connections, and for each test two tenants without rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TenantTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    protected TestDatabase database;
    protected HikariDataSource pool;
    protected Thorbis thorbis;
    protected UUID userId;
    protected Tenant tenant;
    protected Tenant other;

    @BeforeAll
    void openDatabase() {
        database = TestDatabase.create();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(2_000); // a leaked connection fails the next statement soon
        pool = new HikariDataSource(config);
        thorbis = Thorbis.create(pool);
    }

    @BeforeEach
    void createTenants() {
        int number = NUMBER.incrementAndGet();
        UUID business = database.business("Garage " + number);
        userId = database.member(business, "ann" + number + "@example.com");
        tenant = thorbis.tenant(business, userId);
        UUID neighbour = database.business("Neighbour " + number);
        other = thorbis.tenant(neighbour, database.member(neighbour, "bob" + number + "@example.com"));
    }

    @AfterAll
    void closeDatabase() {
        pool.close();
        database.close();
    }
}
