package com.thorbis.dao.internal.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PreferQueryMode;

import com.thorbis.dao.error.UnsupportedSettingException;

/** Refuses settings of pgjdbc, and poolers, under which a statement could lose its tenant or fail at random. */
final class DriverSettings {

    /** Sees itself, under the name that the server knows. */
    private static final String OWN_NAME =
            "select pg_backend_pid(), (select min(name) from pg_prepared_statements where statement = current_query())";

    private DriverSettings() {}

    /** Asks the live connection, which knows what came of URL, properties and defaults. */
    static void check(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            throw new UnsupportedSettingException(
                    "driver",
                    "The data source's driver is not pgjdbc (org.postgresql:postgresql), which carries the tenant in the"
                            + " round trip of each statement. Use pgjdbc.");
        }
        PGConnection driver = connection.unwrap(PGConnection.class);
        if (driver.getPreferQueryMode() == PreferQueryMode.SIMPLE) {
            throw new UnsupportedSettingException(
                    "preferQueryMode",
                    "preferQueryMode=simple sends statements as text, which can't carry the tenant. Remove the setting"
                            + " from the JDBC URL or the data source.");
        }
        if (driver.getPrepareThreshold() < 0) {
            throw new UnsupportedSettingException(
                    "prepareThreshold",
                    "A negative prepareThreshold breaks statements that carry the tenant. Remove the setting, or use 0"
                            + " to prepare nothing on the server.");
        }
        if (driver.getPrepareThreshold() > 0) {
            checkPooler(connection, driver.getBackendPID());
        }
    }

    /**
     * A pooler answers for a server whose process is not the one that the driver was told of. It keeps prepared
     * statements apart only if it gives them names of its own; else they vanish, or are found to exist already, whenever
     * it changes the server behind a connection.
     */
    private static void checkPooler(Connection connection, int announcedPid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OWN_NAME)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                boolean pooler = row.getInt(1) != announcedPid;
                String name = row.getString(2);
                if (pooler && (name == null || name.matches("S_\\d+"))) {
                    throw poolerWithoutPreparedStatements(null);
                }
            }
        } catch (SQLException e) {
            if ("42P05".equals(e.getSQLState()) || "26000".equals(e.getSQLState())) {
                throw poolerWithoutPreparedStatements(e);
            }
            throw e;
        }
    }

    private static UnsupportedSettingException poolerWithoutPreparedStatements(@Nullable SQLException cause) {
        return new UnsupportedSettingException(
                "prepareThreshold",
                "Between this application and PostgreSQL is a pooler that does not keep prepared statements apart."
                        + " Set max_prepared_statements above 0 in PgBouncer (1.21 or later), or prepareThreshold=0 in the"
                        + " JDBC URL. The latter also for a pooler in session mode, which can't be told apart.",
                cause);
    }
}
