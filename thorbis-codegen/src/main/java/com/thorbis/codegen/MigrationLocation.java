package com.thorbis.codegen;

import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A folder of Flyway migrations with a history table of its own.
 *
 * @param location as Flyway writes it, {@code classpath:…} or {@code filesystem:…}
 * @param schema the schema of the history table, which is also the migrations' default schema
 * @param historyTable the history table's name
 */
public record MigrationLocation(String location, String schema, String historyTable) {

    private static final MigrationLocation CORE =
            new MigrationLocation("classpath:com/thorbis/core/migration", "thorbis", "core_history");

    /**
     * Reads {@code location} or {@code location=schema.historyTable}; without a table it is Flyway's own default. The
     * core's migrations always come first, since policies and grants build on them.
     */
    static List<MigrationLocation> parse(List<String> texts) {
        if (texts.isEmpty()) {
            throw new ConfigurationException("The property 'migrations' is missing. Name the folders of your Flyway"
                    + " migrations, such as filesystem:${project.basedir}/src/main/resources/db/migration.");
        }
        List<MigrationLocation> locations = new ArrayList<>();
        locations.add(CORE);
        texts.forEach(text -> locations.add(parse(text)));
        return List.copyOf(locations);
    }

    private static MigrationLocation parse(String text) {
        if (!text.startsWith("classpath:") && !text.startsWith("filesystem:")) {
            throw new ConfigurationException("The migrations' location '" + text
                    + "' starts with neither classpath: nor filesystem:. Put one of them in front.");
        }
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            return new MigrationLocation(text, "public", "flyway_schema_history");
        }
        String history = text.substring(equals + 1);
        int dot = history.indexOf('.');
        if (dot < 0) {
            throw new ConfigurationException(
                    "The history table '" + history + "' of " + text + " has no schema: write schema.table.");
        }
        return new MigrationLocation(text.substring(0, equals), history.substring(0, dot), history.substring(dot + 1));
    }

    /** Whether a table is where Flyway writes what it has run. */
    boolean isHistory(String schemaName, String tableName) {
        return schema.equals(schemaName) && historyTable.equals(tableName);
    }

    void migrate(String jdbcUrl) {
        try {
            var result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                    // Maven's own log, so that -q is quiet; Flyway does not find it by itself.
                    .loggers("slf4j")
                    .dataSource(jdbcUrl, null, null)
                    .locations(location)
                    .defaultSchema(schema)
                    .table(historyTable)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .failOnMissingLocations(true)
                    .outputQueryResults(false)
                    .load()
                    .migrate();
            if (result.migrationsExecuted == 0) {
                throw new ConfigurationException("No migration is in " + location + ". "
                        + (equals(CORE)
                                ? "Add com.thorbis:thorbis-core to the <dependencies> of jooq-codegen-maven."
                                : "Check the folder, and that its files are named like V1__courses.sql."));
            }
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "The migrations in " + location + " do not run: " + e.getMessage() + " Mend them and build again.",
                    e);
        }
    }
}
