package com.thorbis.core.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import com.thorbis.core.migration.Migrator;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A database of its own for one test. Its owner is {@code owner}, who may create roles but is no superuser; {@code app}
 * and {@code admin} log in as members of thorbis_app and thorbis_admin.
 */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String TEMPLATE = template();

    private final EmbeddedPostgres server;
    private final String name;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Without any migration. */
    public static TestDatabase empty() {
        return create(SERVER, "");
    }

    /** On a server of the test's own, where no role of Thorbis exists yet. */
    public static TestDatabase empty(EmbeddedPostgres server) {
        return create(server, "");
    }

    /** A database that is there already. */
    public static TestDatabase of(EmbeddedPostgres server, String name) {
        return new TestDatabase(server, name);
    }

    /** With the core's migrations. */
    public static TestDatabase migrated() {
        return create(SERVER, " TEMPLATE " + TEMPLATE);
    }

    private static String template() {
        TestDatabase template = create(SERVER, "");
        Migrator.migrate(template.owner(), List.of());
        template.run(
                "postgres", "CREATE ROLE app LOGIN IN ROLE thorbis_app; CREATE ROLE admin LOGIN IN ROLE thorbis_admin");
        return template.name;
    }

    private static TestDatabase create(EmbeddedPostgres server, String template) {
        TestDatabase database = new TestDatabase(server, "test" + COUNTER.incrementAndGet());
        TestDatabase postgres = new TestDatabase(server, "postgres");
        if (postgres.query("postgres", "SELECT 1 FROM pg_roles WHERE rolname = 'owner'")
                .isEmpty()) {
            postgres.run("postgres", "CREATE ROLE owner LOGIN CREATEROLE");
        }
        postgres.run("postgres", "CREATE DATABASE " + database.name + " OWNER owner" + template);
        return database;
    }

    public void drop() {
        of(server, "postgres").run("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
    }

    public String name() {
        return name;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.port() + "/" + name;
    }

    public DataSource as(String user) {
        return server.dataSource(name, user);
    }

    public DataSource owner() {
        return as("owner");
    }

    /** Runs statements in one transaction. */
    public void run(String user, String sql) {
        try (Connection connection = as(user).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The rows of the last statement, each as its columns joined by {@code |}; all statements run in one transaction. */
    public List<String> query(String user, String sql) {
        try (Connection connection = as(user).getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            List<String> last = new ArrayList<>();
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    last = read(statement.getResultSet());
                }
                rows = statement.getMoreResults();
            }
            return last;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** What the server refuses the statements with. */
    public SqlFailure failure(String user, String sql) {
        return catchThrowableOfType(SqlFailure.class, () -> query(user, sql));
    }

    private static List<String> read(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.append(column == 1 ? "" : "|").append(result.getString(column));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
