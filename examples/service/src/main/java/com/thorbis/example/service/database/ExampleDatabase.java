package com.thorbis.example.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.core.migration.Migrator;
import com.thorbis.dao.Thorbis;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;
import com.thorbis.wire.CountingProxy;

/**
 * A PostgreSQL of this run's own, gone when it is closed.
 *
 * <p>Four roles take part, as in production: an administrator prepares the database, its owner migrates it, the service
 * works on one tenant at a time, and the office, which founds businesses, across them. None but the first is a superuser.
 */
public final class ExampleDatabase implements AutoCloseable {

    private static final String NAME = "thorbis";
    private static final String OWNER = "example_owner";
    private static final String SERVICE = "example_service";
    private static final String OFFICE = "example_office";

    private final EmbeddedPostgres server;
    private final CountingProxy proxy;
    private final HikariDataSource service;
    private final HikariDataSource office;
    private final Thorbis thorbis;

    private ExampleDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.proxy = CountingProxy.start("localhost", server.port());
        this.service = pool(SERVICE);
        this.office = pool(OFFICE);
        this.thorbis = Thorbis.builder(service).crossTenant(office).build();
    }

    /** Starts a server and brings it to the state that the library expects. */
    public static ExampleDatabase start() {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        try {
            prepare(server);
            Migrator.migrate(server.dataSource(NAME, OWNER));
            return new ExampleDatabase(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What an administrator does once. */
    private static void prepare(EmbeddedPostgres server) {
        execute(server.superuser(), "CREATE ROLE " + OWNER + " LOGIN");
        execute(server.superuser(), "CREATE DATABASE " + NAME + " OWNER " + OWNER);
        execute(server.dataSource(NAME, "postgres"), Migrator.roleScript(OWNER, NAME));
        execute(server.superuser(), "CREATE ROLE " + SERVICE + " LOGIN IN ROLE thorbis_app");
        execute(server.superuser(), "CREATE ROLE " + OFFICE + " LOGIN IN ROLE thorbis_admin");
    }

    /** The way in to everything else. */
    public Thorbis thorbis() {
        return thorbis;
    }

    /** The service's pool, for showing what happens to those who go past the library. */
    public DataSource service() {
        return service;
    }

    /** Counts what this run sends. */
    public Meter meter() {
        return new Meter(proxy);
    }

    @Override
    public void close() {
        try (server;
                proxy;
                office;
                service) {
            // closed in the reverse order, each also if one before it fails
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HikariDataSource pool(String user) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(user);
        config.setJdbcUrl(proxy.jdbcUrl(NAME));
        config.setUsername(user);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared: " + sql, e);
        }
    }
}
