package com.thorbis.tests.docs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import com.thorbis.embeddedpostgres.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPostgresSamples {

    @Test
    void a_server_runs_for_the_length_of_a_block() throws SQLException {
        // region: start
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            migrateAndTest(postgres.superuser());
        }
        // endregion
    }

    private static void migrateAndTest(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }
}
