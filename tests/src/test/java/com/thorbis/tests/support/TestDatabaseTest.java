package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestDatabaseTest {

    @Test
    void each_database_is_migrated_and_has_its_own_rows() throws SQLException {
        try (TestDatabase first = TestDatabase.create();
                TestDatabase second = TestDatabase.create()) {
            UUID business = first.business("Garage Meyer");
            first.member(business, "ann@example.org");

            assertThat(count(first.superuser(), "tenant_mgmt.businesses")).isEqualTo(1);
            assertThat(count(second.superuser(), "tenant_mgmt.businesses")).isZero();
        }
    }

    @Test
    void the_application_role_sees_nothing_without_a_tenant() {
        try (TestDatabase database = TestDatabase.create()) {
            database.business("Garage Meyer");

            assertThatThrownBy(() -> count(database.app(), "tenant_mgmt.businesses"))
                    .hasMessageContaining("no tenant is set");
        }
    }

    private static int count(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
