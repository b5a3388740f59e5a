package com.thorbis.tests.customer360;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

/** A database whose customer 360 is written to and refreshed, each by its own role. */
final class Lab implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource app;
    private final HikariDataSource scheduler;
    private final Thorbis thorbis;

    /**
     * @param lockTimeout how long a write waits for another; a history of one thread must not wait for itself
     */
    Lab(String lockTimeout) {
        app = pool(TestDatabase.APP, lockTimeout);
        scheduler = pool(TestDatabase.SCHEDULER, "10s");
        thorbis = Thorbis.create(app);
    }

    private HikariDataSource pool(String role, String lockTimeout) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.as(role));
        config.setConnectionInitSql("SET lock_timeout = '" + lockTimeout + "'");
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    TestDatabase database() {
        return database;
    }

    /** The data source of jobs. */
    DataSource scheduler() {
        return scheduler;
    }

    Tenant newTenant() {
        return thorbis.tenant(database.business("Lab"), null);
    }

    /**
     * Refreshes once.
     *
     * @return how many marks were taken; empty where another refresher is at it
     */
    OptionalInt refresh(UUID business, int marks) {
        try (Connection connection = scheduler.getConnection()) {
            connection.setAutoCommit(false);
            OptionalInt taken = refresh(connection, business, marks);
            connection.commit();
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #refresh(UUID, int)}, within a transaction that goes on. */
    static OptionalInt refresh(Connection connection, UUID business, int marks) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)");
                PreparedStatement refresh =
                        connection.prepareStatement("SELECT marks_taken FROM reporting_mgmt.refresh_customer_360(?)")) {
            enter.setString(1, business.toString());
            enter.execute();
            refresh.setInt(1, marks);
            try (ResultSet row = refresh.executeQuery()) {
                row.next();
                int taken = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(taken);
            }
        }
    }

    /** Until there is no mark. */
    void refreshAll(UUID business) {
        while (refresh(business, 100).orElseThrow() > 0) {
            // more may be left
        }
    }

    /** How many rows of a table the tenant has, whatever the policies say. */
    long rows(String table, UUID business) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE business_id = ?")) {
            count.setObject(1, business);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Deletes a business and all that it has, as cross-tenant work does. */
    void delete(UUID business) {
        try (Connection connection = database.admin().getConnection();
                PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM tenant_mgmt.businesses WHERE id = ?")) {
            connection.setAutoCommit(false);
            enter.setString(1, business.toString());
            enter.execute();
            delete.setObject(1, business);
            delete.execute();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        app.close();
        scheduler.close();
        database.close();
    }
}
