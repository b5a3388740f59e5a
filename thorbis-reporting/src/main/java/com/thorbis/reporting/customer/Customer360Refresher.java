package com.thorbis.reporting.customer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.reporting.customer.RefreshResult.Ended;

/**
 * Sums up what was marked as changed, as the role of jobs: a service's role may not. A refresher is a value that holds
 * no connection.
 *
 * <pre>{@code
 * Customer360Refresher refresher = Customer360Refresher.create(schedulerDataSource);
 * refresher.refresh(businessId);
 * }</pre>
 */
public final class Customer360Refresher {

    private static final int MARKS_AT_ONCE = 1000;
    private static final String ACTOR = "customer 360";

    private final DataSource scheduler;
    private final int marksAtOnce;

    private Customer360Refresher(DataSource scheduler, int marksAtOnce) {
        this.scheduler = scheduler;
        this.marksAtOnce = marksAtOnce;
    }

    /**
     * Checks the data source's role, and starts on it.
     *
     * @param schedulerDataSource logs in as a member of {@code thorbis_scheduler}, which can read no table
     * @throws ThorbisException if it may not refresh
     */
    public static Customer360Refresher create(DataSource schedulerDataSource) {
        Objects.requireNonNull(schedulerDataSource, "schedulerDataSource");
        try (Connection connection = schedulerDataSource.getConnection();
                PreparedStatement check = connection.prepareStatement(
                        "SELECT current_user, pg_has_role(current_user, 'thorbis_scheduler', 'USAGE')");
                ResultSet row = check.executeQuery()) {
            row.next();
            if (!row.getBoolean(2)) {
                throw new ThorbisException("Role " + row.getString(1)
                        + " may not refresh the customer 360. GRANT thorbis_scheduler to a login of its own, and use"
                        + " that.");
            }
        } catch (SQLException e) {
            throw failure("The role of the data source could not be checked", e);
        }
        return new Customer360Refresher(schedulerDataSource, MARKS_AT_ONCE);
    }

    /**
     * The same, with so many marks a transaction instead of 1,000: fewer commit more often and cost more.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Customer360Refresher marksAtOnce(int marks) {
        if (marks < 1) {
            throw new IllegalArgumentException("a transaction for " + marks + " marks; say 1 or more");
        }
        return new Customer360Refresher(scheduler, marks);
    }

    /**
     * Refreshes a business until it has no mark.
     *
     * @throws ThorbisException if the database refuses or the connection breaks: what was committed stays, the marks of the
     *     rest do too, so call it again
     */
    public RefreshResult refresh(UUID businessId) {
        return refresh(businessId, RefreshListener.NONE);
    }

    /**
     * As {@link #refresh(UUID)}, followed by a listener.
     *
     * @throws ThorbisException as {@link #refresh(UUID)}
     */
    public RefreshResult refresh(UUID businessId, RefreshListener listener) {
        return run(connection -> refresh(connection, List.of(businessId), listener));
    }

    /**
     * Refreshes all businesses that have marks, those that wait longest first.
     *
     * @throws ThorbisException as {@link #refresh(UUID)}
     */
    public RefreshResult refreshAll(RefreshListener listener) {
        return run(connection -> refreshAll(connection, listener));
    }

    RefreshResult refreshAll(Connection connection, RefreshListener listener) throws SQLException {
        return refresh(connection, tenantsWithStale(connection), listener);
    }

    /**
     * Marks every customer of a business, for the next refresh: after rows were loaded past the triggers, as {@code
     * session_replication_role} and logical replication do, or after TRUNCATE.
     *
     * @return how many customers were marked
     * @throws ThorbisException if the database refuses or the connection breaks: none is marked then, so call it again
     */
    public long rebuild(UUID businessId) {
        return run(connection -> {
            enter(connection, businessId);
            try (PreparedStatement rebuild =
                            connection.prepareStatement("SELECT reporting_mgmt.rebuild_customer_360()");
                    ResultSet row = rebuild.executeQuery()) {
                row.next();
                long marked = row.getLong(1);
                connection.commit();
                return marked;
            }
        });
    }

    /**
     * How much there is to refresh over all businesses; it reads every mark.
     *
     * @throws ThorbisException if the database refuses or the connection breaks
     */
    public Staleness staleness() {
        return run(Customer360Refresher::staleness);
    }

    static Staleness staleness(Connection connection) throws SQLException {
        try (PreparedStatement queue = connection.prepareStatement(
                        "SELECT tenants, marks, oldest_mark FROM reporting_mgmt.customer_360_queue()");
                ResultSet row = queue.executeQuery()) {
            row.next();
            return new Staleness(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class));
        }
    }

    private RefreshResult refresh(Connection connection, List<UUID> businesses, RefreshListener listener)
            throws SQLException {
        Count count = new Count();
        for (UUID business : businesses) {
            long marks;
            do {
                marks = refreshOnce(connection, business, count);
                boolean goOn = listener.goOn(new RefreshProgress(business, count.marks, count.customers));
                if (!goOn || Thread.currentThread().isInterrupted()) {
                    return new RefreshResult(count.marks, count.customers, Ended.CANCELLED);
                }
            } while (marks == marksAtOnce);
        }
        return new RefreshResult(count.marks, count.customers, count.busy ? Ended.BUSY : Ended.DONE);
    }

    /** Within one refresh. */
    private static final class Count {
        private long marks;
        private long customers;
        private boolean busy;
    }

    /** How many marks were taken; 0 where another refresher is at it. */
    private long refreshOnce(Connection connection, UUID business, Count count) throws SQLException {
        enter(connection, business);
        try (PreparedStatement refresh = connection.prepareStatement(
                "SELECT marks_taken, customers_refreshed FROM reporting_mgmt.refresh_customer_360(?)")) {
            refresh.setInt(1, marksAtOnce);
            try (ResultSet row = refresh.executeQuery()) {
                row.next();
                long marks = row.getLong(1);
                count.busy |= row.wasNull();
                long customers = row.getLong(2);
                connection.commit();
                count.marks += marks;
                count.customers += customers;
                return marks;
            }
        }
    }

    private static List<UUID> tenantsWithStale(Connection connection) throws SQLException {
        List<UUID> tenants = new ArrayList<>();
        try (PreparedStatement stale =
                        connection.prepareStatement("SELECT business_id FROM reporting_mgmt.tenants_with_stale()");
                ResultSet rows = stale.executeQuery()) {
            while (rows.next()) {
                tenants.add(rows.getObject(1, UUID.class));
            }
        }
        return tenants;
    }

    private static void enter(Connection connection, UUID business) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, ?)")) {
            enter.setString(1, business.toString());
            enter.setString(2, ACTOR);
            enter.execute();
        }
    }

    /** For transactions at the only level at which marks and figures are read with snapshots of their own. */
    static void prepare(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    DataSource dataSource() {
        return scheduler;
    }

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = scheduler.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            try {
                prepare(connection);
                return work.on(connection);
            } finally {
                if (!connection.isClosed()) {
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                    }
                    connection.setTransactionIsolation(isolation);
                    connection.setAutoCommit(autoCommit);
                }
            }
        } catch (SQLException e) {
            throw failure("The customer 360 was not refreshed", e);
        }
    }

    private static ThorbisException failure(String what, SQLException e) {
        return new ThorbisException(
                what + ": " + e.getMessage() + ". Its marks are still there; call it again once the cause is gone.", e);
    }
}
