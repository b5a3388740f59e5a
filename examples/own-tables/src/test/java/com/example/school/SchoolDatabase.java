package com.example.school;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import com.thorbis.core.migration.Migrator;
import com.thorbis.dao.Thorbis;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;

/** One migrated PostgreSQL for all tests, and the service's way into it. */
final class SchoolDatabase {

    private static final Thorbis THORBIS = start();

    private SchoolDatabase() {}

    static Thorbis thorbis() {
        return THORBIS;
    }

    private static Thorbis start() {
        // region: start
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Migrator.migrate(postgres.superuser());
        createLogin(postgres.superuser());
        Thorbis thorbis = Thorbis.create(postgres.dataSource("postgres", "school_service"));
        // endregion
        return thorbis;
    }

    private static void createLogin(DataSource administrator) {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE school_service LOGIN IN ROLE thorbis_app");
        } catch (SQLException e) {
            throw new IllegalStateException("The service's role was not created", e);
        }
    }
}
