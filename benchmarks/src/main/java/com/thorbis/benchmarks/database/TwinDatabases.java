package com.thorbis.benchmarks.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Two databases on one server: one as the migrations make it, and a copy of it, rows and all, that differs in one thing:
 * it has no row-level security. What the second one answers faster is what tenant scope costs.
 */
public final class TwinDatabases implements AutoCloseable {

    private static final String UNSCOPED = "unscoped";

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

    private final BenchServer server;

    private TwinDatabases(BenchServer server) {
        this.server = server;
    }

    /**
     * Starts the server, migrates, fills and copies.
     *
     * @param seed SQL that fills the tables, run by the superuser
     */
    public static TwinDatabases create(String seed) throws SQLException, IOException {
        BenchServer server = BenchServer.start(seed);
        try {
            server.copy(UNSCOPED);
            server.execute(UNSCOPED, WITHOUT_POLICIES);
            return new TwinDatabases(server);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A pool for a service, on the database with row-level security. */
    public HikariDataSource scoped(Network network) {
        return server.pool(BenchServer.ORIGINAL, network);
    }

    /** A pool for the same service, on the copy without. */
    public HikariDataSource unscoped(Network network) {
        return server.pool(UNSCOPED, network);
    }

    /** The superuser on the database with row-level security, for what is not measured. */
    public Connection scopedAdmin() throws SQLException {
        return server.admin(BenchServer.ORIGINAL);
    }

    /** The superuser on the copy. */
    public Connection unscopedAdmin() throws SQLException {
        return server.admin(UNSCOPED);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
