package com.thorbis.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of this process's own: binaries from Maven artifacts, data in a temporary folder, a free port,
 * stopped by {@link #close()} and at the latest when the JVM ends.
 *
 * <p>A JVM that is killed leaves its server behind; the next start on this machine stops it and deletes its data.
 *
 * <pre>{@code
 * try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
 *     migrateAndTest(postgres.superuser());
 * }
 * }</pre>
 *
 * <p>Roles need no password. Durability is off: the data is not meant to survive.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final ServerFolder folder;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, ServerFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts a server with default settings.
     *
     * @return the running server
     * @throws IllegalStateException if it does not start; the message says what to check
     */
    public static EmbeddedPostgres start() {
        return builder().start();
    }

    /** Begins a server with settings of the caller's. */
    public static Builder builder() {
        return new Builder();
    }

    /** The TCP port on the loopback interface. */
    public int port() {
        return server.getPort();
    }

    /** The superuser's data source, not pooled, on the database {@code postgres}. */
    public DataSource superuser() {
        return dataSource("postgres", SUPERUSER);
    }

    /**
     * A data source that is not pooled.
     *
     * @param database the database's name
     * @param user the role to log in as; no password is needed
     */
    public DataSource dataSource(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl(database, user));
        return source;
    }

    /**
     * The URL for JDBC.
     *
     * @param database the database's name
     * @param user the role to log in as; no password is needed
     */
    public String jdbcUrl(String database, String user) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s".formatted(port(), database, user);
    }

    /** Stops the server and deletes its data; has no effect the second time. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port " + port() + " did not stop", e);
        } finally {
            folder.delete();
        }
    }

    /** Settings of a server that is still to start. */
    public static final class Builder {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private Duration startupTimeout = Duration.ofSeconds(30);

        private Builder() {
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
        }

        /**
         * Sets a server parameter, such as {@code log_statement}.
         *
         * @return this builder
         */
        public Builder setting(String name, String value) {
            settings.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * How long to wait for the server to answer; 30 seconds unless set.
         *
         * @return this builder
         */
        public Builder startupTimeout(Duration timeout) {
            startupTimeout = Objects.requireNonNull(timeout, "timeout");
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws IllegalStateException if it does not start; the message says what to check
         */
        public EmbeddedPostgres start() {
            ServerFolder.cleanUpAfterKilledProcesses();
            ServerFolder folder = ServerFolder.create();
            try {
                return new EmbeddedPostgres(server(folder.data()).start(), folder);
            } catch (IOException | RuntimeException e) {
                folder.delete();
                throw new IllegalStateException(
                        "The embedded PostgreSQL did not start. Check that the binaries for this platform are on the class"
                                + " path (io.zonky.test.postgres), that "
                                + folder.data().getParent()
                                + " is writable and that, as root, 'unshare' is allowed; the cause has the server's output.",
                        e);
            }
        }

        private io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder server(Path data) {
            var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setPGStartupWait(startupTimeout)
                    // Not the environment's, which may name a locale that this machine does not have.
                    .setLocaleConfig("locale", "C.UTF-8");
            settings.forEach(builder::setServerConfig);
            return builder;
        }
    }
}
