package com.thorbis.core.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

import com.thorbis.core.error.MigrationFailedException;

/**
 * Lets one node at a time migrate a database. Flyway has a lock as well, but takes it only after it has made its schema
 * and history table.
 *
 * <p>Waiting is asking again: a statement that waits keeps a snapshot, for which a {@code CREATE INDEX CONCURRENTLY} of
 * the node that migrates would wait in turn, for ever.
 */
final class MigrationLock implements AutoCloseable {

    private static final long KEY = 0x74686f72626973L; // "thorbis"
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Connection connection;
    private final boolean autoCommit;

    private MigrationLock(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
    }

    /** Runs the work while no other node can. */
    static void holding(DataSource dataSource, Runnable work) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                MigrationLock lock = new MigrationLock(connection)) {
            lock.await();
            work.run();
        }
    }

    private void await() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask("SELECT pg_try_advisory_lock(" + KEY + ")")) {
            if (System.nanoTime() > deadline) {
                throw new MigrationFailedException("Another node has been migrating this database for "
                        + PATIENCE.toMinutes() + " minutes. Look in pg_stat_activity for what it waits for.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationFailedException("Interrupted while another node migrated; nothing was changed.", e);
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Lets the next node in; the connection may go back to a pool, where it would keep the lock. */
    @Override
    public void close() throws SQLException {
        ask("SELECT pg_advisory_unlock(" + KEY + ")");
        connection.setAutoCommit(autoCommit);
    }
}
