package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.tests.support.TestDatabase;

/** A migrated database per class, and in each test a business of its own and a rival. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaTest {

    final TestDatabase database = TestDatabase.create();

    UUID business = new UUID(0, 0);
    UUID rival = new UUID(0, 0);

    @BeforeEach
    void create_businesses() {
        business = database.business("Ours");
        rival = database.business("Theirs");
    }

    @AfterAll
    void drop_database() {
        database.close();
    }

    /** As a service of the test's business. */
    TenantSession app() throws SQLException {
        return TenantSession.open(database.app(), business);
    }

    /** As a service of the other business. */
    TenantSession rivalApp() throws SQLException {
        return TenantSession.open(database.app(), rival);
    }

    /** As cross-tenant work on the test's business. */
    TenantSession admin() throws SQLException {
        return TenantSession.open(database.admin(), business);
    }

    /** A new address, and with it a new user who is an active member of the business. */
    UUID member(UUID of) {
        return database.member(of, Rows.number().toLowerCase(Locale.ROOT) + "@example.com");
    }
}
