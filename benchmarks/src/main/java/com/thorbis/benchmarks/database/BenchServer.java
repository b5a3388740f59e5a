package com.thorbis.benchmarks.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.core.migration.Migrator;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;
import com.thorbis.wire.CountingProxy;

/**
 * A server with a database as the migrations make it, filled, and any number of copies of that.
 *
 * <p>Durability, autovacuum and checkpoints are off: they cost all sides the same, but not at the same moment.
 */
public final class BenchServer implements AutoCloseable {

    /** The database that is migrated and filled. */
    public static final String ORIGINAL = "thorbis";

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "migrator";
    private static final String SERVICE = "service";

    private final EmbeddedPostgres postgres;
    private final CountingProxy far;

    private BenchServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.far = CountingProxy.start("localhost", postgres.port(), Network.MILLISECOND.eachWay());
    }

    /**
     * Starts the server, migrates and fills.
     *
     * @param seed SQL that fills the tables, run by the superuser
     */
    public static BenchServer start(String seed) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setting("autovacuum", "off")
                .setting("checkpoint_timeout", "1h")
                .setting("max_wal_size", "16GB")
                .setting("shared_buffers", "512MB")
                .start();
        BenchServer server = new BenchServer(postgres);
        try {
            server.execute(
                    SUPERUSER,
                    "CREATE ROLE " + OWNER + " LOGIN CREATEROLE",
                    "CREATE DATABASE " + ORIGINAL + " OWNER " + OWNER);
            Migrator.migrate(postgres.dataSource(ORIGINAL, OWNER));
            server.execute(ORIGINAL, seed, "VACUUM ANALYZE", "CREATE ROLE " + SERVICE + " LOGIN IN ROLE thorbis_app");
            return server;
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** Makes a copy of the original, rows and all; nobody may be connected to that. */
    public void copy(String name) throws SQLException {
        execute(SUPERUSER, "CREATE DATABASE " + name + " TEMPLATE " + ORIGINAL + " OWNER " + OWNER);
    }

    /** Runs statements as the superuser. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = admin(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The superuser, for what is not measured. */
    public Connection admin(String database) throws SQLException {
        return postgres.dataSource(database, SUPERUSER).getConnection();
    }

    /** Where a service finds a database, near by. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database, SERVICE);
    }

    /** A pool for a service; each has the same settings. */
    public HikariDataSource pool(String database, Network network) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(network == Network.LOOPBACK ? jdbcUrl(database) : far.jdbcUrl(database));
        config.setUsername(SERVICE);
        // what the driver's documentation advises to whom inserts in batches
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        try (postgres) {
            far.close();
        }
    }
}
