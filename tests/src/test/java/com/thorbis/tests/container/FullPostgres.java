package com.thorbis.tests.container;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecConfig;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import com.thorbis.core.migration.Migrator;

/** A migrated database with PostGIS, on the image that {@code THORBIS_POSTGRES_IMAGE} names. */
final class FullPostgres implements AutoCloseable {

    private static final String DATABASE = "thorbis";
    private static final String PASSWORD = "secret";
    private static final int SERVER = 5432;
    private static final int POOLER = 6432;

    private final PostgreSQLContainer container;

    private FullPostgres(PostgreSQLContainer container) {
        this.container = container;
    }

    static FullPostgres start() throws SQLException {
        String image = Optional.ofNullable(System.getenv("THORBIS_POSTGRES_IMAGE"))
                .orElseThrow(() -> new IllegalStateException("Set THORBIS_POSTGRES_IMAGE to the name of an image of"
                        + " PostgreSQL with PostGIS, pg_cron and PgBouncer"));
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName(DATABASE)
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withExposedPorts(SERVER, POOLER);
        container.start();
        FullPostgres postgres = new FullPostgres(container);
        postgres.migrate();
        return postgres;
    }

    DataSource superuser() {
        return as("postgres");
    }

    DataSource owner() {
        return as("test_owner");
    }

    DataSource app() {
        return as("test_app");
    }

    /** Behind a pooler in transaction mode, under the role of services. */
    PGSimpleDataSource pooled(String alias) {
        return source(POOLER, alias, "test_app");
    }

    /**
     * Starts PgBouncer in transaction mode, with fewer server connections than its clients have.
     *
     * @param preparedStatements how many it keeps for each server connection; 0 turns their support off
     */
    void startPgBouncer(int preparedStatements) throws IOException, InterruptedException {
        container.copyFileToContainer(Transferable.of("""
                        [databases]
                        thorbis = host=127.0.0.1 port=5432 dbname=thorbis
                        control = host=127.0.0.1 port=5432 dbname=thorbis
                        [pgbouncer]
                        listen_addr = 0.0.0.0
                        listen_port = 6432
                        unix_socket_dir =
                        auth_type = trust
                        auth_file = /tmp/users
                        pool_mode = transaction
                        default_pool_size = 3
                        max_prepared_statements = %d
                        ignore_startup_parameters = extra_float_digits
                        logfile = /tmp/pgbouncer.log
                        pidfile = /tmp/pgbouncer.pid
                        """.formatted(preparedStatements)), "/tmp/pgbouncer.ini");
        container.copyFileToContainer(Transferable.of("\"test_app\" \"" + PASSWORD + "\"\n"), "/tmp/users");
        // its start is not over when the command is
        shell("pgbouncer -d /tmp/pgbouncer.ini && timeout 30 sh -c 'until pg_isready -q -h 127.0.0.1 -p 6432;"
                + " do sleep 0.1; done'");
    }

    /** Clients that are still there are hung up. */
    void stopPgBouncer() throws IOException, InterruptedException {
        shell("kill -QUIT $(cat /tmp/pgbouncer.pid)"
                + " && timeout 30 sh -c 'while test -e /tmp/pgbouncer.pid; do sleep 0.1; done'");
    }

    void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void migrate() throws SQLException {
        run(superuser(), """
                CREATE EXTENSION postgis;
                CREATE ROLE test_owner LOGIN CREATEROLE PASSWORD '%1$s';
                CREATE ROLE test_app LOGIN PASSWORD '%1$s';
                ALTER DATABASE thorbis OWNER TO test_owner""".formatted(PASSWORD));
        Migrator.migrate(owner());
        run(superuser(), "GRANT thorbis_app TO test_app");
    }

    private void shell(String command) throws IOException, InterruptedException {
        ExecResult result = container.execInContainer(ExecConfig.builder()
                .user("postgres")
                .command(new String[] {"sh", "-c", command})
                .build());
        if (result.getExitCode() != 0) {
            throw new IllegalStateException(command + ": " + result.getStdout() + result.getStderr());
        }
    }

    private DataSource as(String user) {
        return source(SERVER, DATABASE, user);
    }

    private PGSimpleDataSource source(int port, String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {container.getHost()});
        source.setPortNumbers(new int[] {container.getMappedPort(port)});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    @Override
    public void close() {
        container.stop();
    }
}
