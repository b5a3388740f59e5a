package com.thorbis.core.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import com.thorbis.core.error.MigrationFailedException;

/** What an administrator runs where the migrating role may not create roles. */
final class RoleScript {

    private static final String TEMPLATE = """
            DO $$
            DECLARE
                role_name text;
            BEGIN
                FOREACH role_name IN ARRAY ARRAY['thorbis_app', 'thorbis_admin', 'thorbis_scheduler', 'thorbis_definer'] LOOP
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
                        EXECUTE format('CREATE ROLE %%I NOLOGIN', role_name);
                    END IF;
                END LOOP;
            END
            $$;
            GRANT thorbis_definer TO %1$s WITH INHERIT FALSE, SET TRUE;
            GRANT CREATE, TEMPORARY ON DATABASE %2$s TO %1$s;
            GRANT TEMPORARY ON DATABASE %2$s TO thorbis_app, thorbis_admin;
            """;

    private RoleScript() {}

    static String of(String owner, String database) {
        return TEMPLATE.formatted(quoted(owner), quoted(database));
    }

    /** For the role and the database of a connection. */
    static String of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT current_user, current_database()")) {
            result.next();
            return of(result.getString(1), result.getString(2));
        } catch (SQLException e) {
            throw new MigrationFailedException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
