package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.tests.support.Rows;
import com.thorbis.tests.support.Sql;
import com.thorbis.tests.support.TestDatabase;

/** A database in which two tenants have rows in every table. */
final class TwoTenants implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource app = pool(database.app());
    private final HikariDataSource superuser = pool(database.superuser());
    private final UUID mine = database.business("mine");
    private final UUID theirs = database.business("theirs");
    private final List<Target> targets = new ArrayList<>();

    private TwoTenants() {}

    static TwoTenants create() throws SQLException {
        TwoTenants tenants = new TwoTenants();
        try (Connection connection = tenants.superuser.getConnection()) {
            connection.setAutoCommit(false);
            tenants.fill(connection);
        }
        return tenants;
    }

    /** Pooled, logged in as services are. */
    DataSource app() {
        return app;
    }

    UUID mine() {
        return mine;
    }

    /** Every tenant table of the catalogue. */
    List<Target> targets() {
        return targets;
    }

    TheirRecords theirRecords() {
        return new TheirRecords(superuser);
    }

    /** Runs a statement as the superuser. */
    void execute(String sql) {
        database.execute(sql);
    }

    private void fill(Connection connection) throws SQLException {
        Rows myRows = new Rows(connection, mine, new Random(1));
        Rows theirRows = new Rows(connection, theirs, new Random(2));
        for (TenantTable table : TenantTable.all(connection)) {
            myRows.enter();
            Map<String, String> myRow = myRows.insert(table.name());
            connection.commit();
            theirRows.enter();
            Map<String, String> theirRow = theirRows.insert(table.name());
            Map<String, String> insertable = theirRows.values(table.name());
            tryOut(connection, Sql.insert(table.name(), insertable));
            connection.commit();
            targets.add(new Target(superuser, table, mine, theirs, myRow, theirRow, insertable));
        }
    }

    /** What is refused later must be refused for the tenant, and not because the row would never do. */
    private static void tryOut(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.rollback(before);
    }

    /** A login costs more than all that a test does on it. */
    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        app.close();
        superuser.close();
        database.close();
    }
}
