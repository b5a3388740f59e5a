package com.thorbis.codegen;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.Definition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

import com.thorbis.embeddedpostgres.EmbeddedPostgres;

/**
 * Lets jOOQ read the catalogue of an embedded PostgreSQL to which the project's Flyway migrations were applied: the
 * {@code <name>} of the {@code <database>} element of {@code jooq-codegen-maven}. {@link Settings} are its properties.
 */
public class FlywayPostgresDatabase extends PostgresDatabase {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    protected DSLContext create0() {
        return postgres == null ? DSL.using(new StartWhenAsked(), SQLDialect.POSTGRES) : super.create0();
    }

    /** jOOQ asks for a context before it knows whether there is anything to generate. */
    private final class StartWhenAsked implements ConnectionProvider {

        @Override
        public Connection acquire() {
            if (postgres == null) {
                start();
            }
            return getConnection();
        }

        @Override
        public void release(Connection connection) {
            // Closed with the server.
        }
    }

    private void start() {
        Settings settings = Settings.of(this);
        EmbeddedPostgres started = EmbeddedPostgres.start();
        postgres = started;
        String url = started.jdbcUrl("postgres", "postgres");
        try {
            settings.migrations().forEach(location -> location.migrate(url));
            setConnection(DriverManager.getConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL at " + url + " refuses a connection", e);
        }
        addFilter(definition -> isInternal(settings, definition));
    }

    /** Flyway's own tables, and functions that return tables. */
    private static boolean isInternal(Settings settings, Definition definition) {
        if (definition instanceof TableDefinition table) {
            return table.isTableValuedFunction()
                    || settings.migrations().stream()
                            .anyMatch(location ->
                                    location.isHistory(table.getSchema().getName(), table.getName()));
        }
        return false;
    }

    /** All but the system's. */
    @Override
    protected List<SchemaDefinition> getSchemata0() throws SQLException {
        List<SchemaDefinition> schemata = new ArrayList<>(super.getSchemata0());
        schemata.removeIf(
                schema -> schema.getName().startsWith("pg_") || schema.getName().equals("information_schema"));
        return schemata;
    }

    /** None: an extension brings hundreds of functions, and those of the core are called by the library. */
    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return new ArrayList<>();
    }

    @Override
    public void close() {
        super.close();
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
