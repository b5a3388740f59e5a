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
 * Two databases on one server: one as the migrations make it, and a copy of it, rows and all, that differs in one thing:
 * it has no row-level security. What the second one answers faster is what tenant scope costs.
 *
 * <p>Durability, autovacuum and checkpoints are off: they cost both sides the same, but not at the same moment.
 */
public final class TwinDatabases implements AutoCloseable {

    private static final String SCOPED = "scoped";
    private static final String UNSCOPED = "unscoped";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "migrator";
    private static final String SERVICE = "service";

    private static final String WITHOUT_POLICIES = """
            DO $$
            DECLARE
                target regclass;
                policy name;
            BEGIN
                FOR target, policy IN SELECT polrelid, polname FROM pg_policy LOOP
                    EXECUTE format('DROP POLICY %I ON %s', policy, target);
                    EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', target);
                END LOOP;
            END
            $$
            """;

    private final EmbeddedPostgres postgres;
    private final CountingProxy far;

    private TwinDatabases(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.far = CountingProxy.start("localhost", postgres.port(), Network.MILLISECOND.eachWay());
    }

    /**
     * Starts the server, migrates, fills and copies.
     *
     * @param seed SQL that fills the tables, run by the superuser
     */
    public static TwinDatabases create(String seed) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setting("autovacuum", "off")
                .setting("checkpoint_timeout", "1h")
                .setting("max_wal_size", "16GB")
                .setting("shared_buffers", "512MB")
                .start();
        try {
            fill(postgres, seed);
            return new TwinDatabases(postgres);
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static void fill(EmbeddedPostgres postgres, String seed) throws SQLException {
        execute(
                postgres,
                SUPERUSER,
                "CREATE ROLE " + OWNER + " LOGIN CREATEROLE",
                "CREATE DATABASE " + SCOPED + " OWNER " + OWNER);
        Migrator.migrate(postgres.dataSource(SCOPED, OWNER));
        execute(postgres, SCOPED, seed, "VACUUM ANALYZE", "CREATE ROLE " + SERVICE + " LOGIN IN ROLE thorbis_app");
        execute(postgres, SUPERUSER, "CREATE DATABASE " + UNSCOPED + " TEMPLATE " + SCOPED + " OWNER " + OWNER);
        execute(postgres, UNSCOPED, WITHOUT_POLICIES);
    }

    private static void execute(EmbeddedPostgres postgres, String database, String... statements) throws SQLException {
        try (Connection connection = postgres.dataSource(database, SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A pool for a service, on the database with row-level security. */
    public HikariDataSource scoped(Network network) {
        return pool(SCOPED, network);
    }

    /** A pool for the same service, on the copy without. */
    public HikariDataSource unscoped(Network network) {
        return pool(UNSCOPED, network);
    }

    /** The superuser on the database with row-level security, for what is not measured. */
    public Connection scopedAdmin() throws SQLException {
        return postgres.dataSource(SCOPED, SUPERUSER).getConnection();
    }

    /** The superuser on the copy. */
    public Connection unscopedAdmin() throws SQLException {
        return postgres.dataSource(UNSCOPED, SUPERUSER).getConnection();
    }

    private HikariDataSource pool(String database, Network network) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(network == Network.LOOPBACK ? postgres.jdbcUrl(database, SERVICE) : far.jdbcUrl(database));
        config.setUsername(SERVICE);
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
