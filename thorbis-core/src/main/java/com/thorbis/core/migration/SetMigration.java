package com.thorbis.core.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

import com.thorbis.core.error.MigrationFailedException;

/** One set on one database: what differs, and how to apply it. */
final class SetMigration {

    private static final String SCHEMA = "thorbis";

    private final MigrationSet set;
    private final DataSource dataSource;
    private final Flyway flyway;

    SetMigration(MigrationSet set, DataSource dataSource) {
        this.set = set;
        this.dataSource = dataSource;
        FluentConfiguration configuration = Flyway.configure(set.getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + set.location())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .defaultSchema(SCHEMA)
                .table(set.historyTable())
                // Each set finds the schema filled by the one before.
                .baselineOnMigrate(true)
                .baselineVersion("0");
        // A lock that is a transaction would make CREATE INDEX CONCURRENTLY wait for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        this.flyway = configuration.load();
    }

    List<AppliedMigration> migrate() {
        List<AppliedMigration> applied = flyway.migrate().migrations.stream()
                .map(done -> new AppliedMigration(
                        set.name(), done.version.isEmpty() ? null : done.version, done.description))
                .toList();
        showHistory();
        return applied;
    }

    /** Services verify at their start, and so must see what ran. */
    private void showHistory() {
        String grant = "GRANT SELECT ON %s.\"%s\" TO thorbis_app, thorbis_admin".formatted(SCHEMA, set.historyTable());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(grant);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new MigrationFailedException("'" + grant + "' failed: " + e.getMessage(), e);
        }
    }

    /** What keeps this jar from migrating the database. */
    Optional<String> obstacle() {
        return first(this::edited).or(() -> first(this::newer));
    }

    /** What keeps this jar from working with the database. */
    Optional<String> difference() {
        return obstacle().or(() -> first(this::older));
    }

    private Optional<String> first(Function<MigrationInfo, Optional<String>> problem) {
        return Stream.of(flyway.info().all())
                .flatMap(info -> problem.apply(info).stream())
                .findFirst();
    }

    private Optional<String> edited(MigrationInfo info) {
        if (info.isVersioned() && info.isApplied() && !info.isChecksumMatching()) {
            return Optional.of(
                    "%s was edited after it ran. Restore the file as it was when it ran, and put the change into"
                                    .formatted(script(info))
                            + " a new migration.");
        }
        if (info.getState() == MigrationState.IGNORED) {
            return Optional.of(
                    "%s is older than what the database already has, and never ran. Give it a number above the"
                                    .formatted(script(info))
                            + " newest one.");
        }
        return Optional.empty();
    }

    private Optional<String> newer(MigrationInfo info) {
        boolean unknown = switch (info.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            // A repeatable script may go with a later release; a versioned one never does.
            case MISSING_SUCCESS, MISSING_FAILED -> info.isVersioned();
            default -> false;
        };
        return unknown
                ? Optional.of(
                        "The database is newer than this jar, which does not know %s. Run the release that migrated the"
                                        .formatted(script(info))
                                + " database, or a newer one.")
                : Optional.empty();
    }

    private Optional<String> older(MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING, FAILED ->
                Optional.of(
                        "The database is older than this jar: %s has not run. Run Migrator.migrate(dataSource) as the owner."
                                .formatted(script(info)));
            case OUTDATED ->
                Optional.of(
                        "%s in this jar differs from what the database has. Run Migrator.migrate(dataSource) of the newest"
                                        .formatted(script(info))
                                + " release, as the owner.");
            default -> Optional.empty();
        };
    }

    private String script(MigrationInfo info) {
        return "Migration " + info.getScript() + " of set " + set.name();
    }
}
