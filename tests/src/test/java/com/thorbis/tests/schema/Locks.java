package com.thorbis.tests.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.thorbis.tests.support.TestDatabase;

/** Who waits for whom. A test opens the session that waits first, so that the one that it waits for is closed first. */
final class Locks {

    private Locks() {}

    /** How many sessions of the database wait for a lock. */
    static int waiters(TestDatabase database) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            result.next();
            return result.getInt(1);
        }
    }
}
