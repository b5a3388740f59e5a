package com.thorbis.reporting.customer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes every few seconds, on one node at a time: start one on each. The node that does it holds a lock of its
 * database session; when it dies, so does its session, and another node takes over at its next look. So the data source
 * must not lead through a pooler in transaction mode.
 *
 * <pre>{@code
 * Customer360Scheduler scheduler = Customer360Scheduler.start(refresher, Duration.ofSeconds(5));
 * }</pre>
 */
public final class Customer360Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Customer360Scheduler.class);
    private static final String LEADER = "hashtextextended('reporting_mgmt.customer_360_scheduler', 0)";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Customer360Refresher refresher;
    private final ScheduledExecutorService thread;
    private volatile boolean closing;
    private volatile SchedulerMetrics metrics =
            new SchedulerMetrics(false, 0, 0, 0, 0, Optional.empty(), Optional.empty());

    /** Of the thread alone: the session that holds the lock. */
    private @Nullable Connection leading;

    private Customer360Scheduler(Customer360Refresher refresher) {
        this.refresher = refresher;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "thorbis-customer-360");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /**
     * Starts at once. It takes one connection of the refresher's data source, and keeps it while this node leads.
     *
     * @param pause between the end of a run and the next
     * @throws IllegalArgumentException if the pause is shorter than a millisecond
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a run catches what it throws
    public static Customer360Scheduler start(Customer360Refresher refresher, Duration pause) {
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("a pause of " + pause + "; say a millisecond or more");
        }
        Customer360Scheduler scheduler = new Customer360Scheduler(refresher);
        scheduler.thread.scheduleWithFixedDelay(scheduler::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return scheduler;
    }

    /** What it did so far. */
    public SchedulerMetrics metrics() {
        return metrics;
    }

    /** Ends after the transaction that is running, if any, and lets another node lead. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        thread.execute(this::resign);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        if (closing) {
            return;
        }
        try {
            Connection connection = lead();
            if (connection == null) {
                note(new RefreshResult(0, 0, RefreshResult.Ended.BUSY), null);
                return;
            }
            note(refresher.refreshAll(connection, progress -> !closing), null);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.warn("The customer 360 could not be refreshed; the next run tries again", e);
            resign();
            note(null, e);
        }
    }

    /** The session that holds the lock; null where another node has it. */
    private @Nullable Connection lead() throws SQLException {
        if (leading != null && leading.isValid(1)) {
            return leading;
        }
        resign();
        Connection connection = refresher.dataSource().getConnection();
        boolean locked = false;
        try {
            connection.setAutoCommit(true);
            locked = call(connection, "SELECT pg_try_advisory_lock(" + LEADER + ")");
        } finally {
            if (!locked) {
                connection.close();
            }
        }
        if (!locked) {
            return null;
        }
        leading = connection; // before what may fail, so that the lock is let go of then
        Customer360Refresher.prepare(connection);
        return connection;
    }

    /** Pools hand the session on, and so the lock must be let go of. */
    private void resign() {
        Connection connection = leading;
        leading = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            call(connection, "SELECT pg_advisory_unlock(" + LEADER + ")");
        } catch (SQLException e) {
            LOG.debug("The session that led is gone, and its lock with it", e);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void note(@Nullable RefreshResult result, @Nullable Exception failure) {
        SchedulerMetrics before = metrics;
        metrics = new SchedulerMetrics(
                leading != null,
                before.runs() + 1,
                before.marks() + (result == null ? 0 : result.marks()),
                before.customers() + (result == null ? 0 : result.customers()),
                before.failures() + (failure == null ? 0 : 1),
                Optional.of(Instant.now()),
                failure == null ? before.lastFailure() : Optional.of(String.valueOf(failure.getMessage())));
    }
}
