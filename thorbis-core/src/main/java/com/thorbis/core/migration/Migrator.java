package com.thorbis.core.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;

import com.thorbis.core.error.MigrationFailedException;
import com.thorbis.core.error.RolesMissingException;
import com.thorbis.core.error.SchemaOutOfDateException;
import com.thorbis.core.error.SqlState;
import com.thorbis.core.error.ThorbisException;

/**
 * Brings a database to the state that this jar expects: the core first, then every {@link MigrationSet} on the class
 * path.
 *
 * <p>Call it as the owner, at the start of a service or from the command line ({@link MigratorCommand}); as many nodes as
 * like may do so at once. It needs three connections at a time, and no pooler in transaction mode between.
 */
public final class Migrator {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private Migrator() {}

    /**
     * Applies what is missing.
     *
     * @param dataSource logs in as the role that owns, or is to own, the tables
     * @return what ran, in its order; empty if nothing was missing
     * @throws RolesMissingException if the role may not make the roles; it holds the script for an administrator
     * @throws SchemaOutOfDateException if the database is newer than this jar, or a migration was edited after it ran
     * @throws MigrationFailedException if a script fails
     */
    public static List<AppliedMigration> migrate(DataSource dataSource) {
        return migrate(dataSource, found());
    }

    /** As {@link #migrate(DataSource)}, with the core and these sets, in this order, instead of those on the class path. */
    public static List<AppliedMigration> migrate(DataSource dataSource, List<MigrationSet> sets) {
        List<AppliedMigration> applied = new ArrayList<>();
        try {
            MigrationLock.holding(
                    dataSource, () -> withCore(sets).forEach(set -> applied.addAll(migrate(dataSource, set))));
        } catch (SQLException e) {
            throw new MigrationFailedException("The database cannot be reached: " + e.getMessage(), e);
        }
        return List.copyOf(applied);
    }

    private static List<AppliedMigration> migrate(DataSource dataSource, MigrationSet set) {
        SetMigration migration = new SetMigration(set, dataSource);
        try {
            migration.obstacle().ifPresent(Migrator::refuse);
            return migration.migrate();
        } catch (FlywayException e) {
            throw failure(dataSource, set, e);
        }
    }

    /**
     * Checks that the database has exactly the migrations of this jar.
     *
     * @param dataSource any role of Thorbis will do
     * @throws SchemaOutOfDateException if the database is older or newer; the message says what to do
     */
    public static void verify(DataSource dataSource) {
        verify(dataSource, found());
    }

    /** As {@link #verify(DataSource)}, with the core and these sets instead of those on the class path. */
    public static void verify(DataSource dataSource, List<MigrationSet> sets) {
        try {
            for (MigrationSet set : withCore(sets)) {
                new SetMigration(set, dataSource).difference().ifPresent(Migrator::refuse);
            }
        } catch (FlywayException e) {
            throw new ThorbisException(
                    "What the database was migrated to could not be read. Grant thorbis_app or thorbis_admin to the login: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * What an administrator runs where the owner may not create roles. It can be run again.
     *
     * @param owner the role that migrates
     * @param database the database that it migrates
     * @return SQL, several statements
     */
    public static String roleScript(String owner, String database) {
        return RoleScript.of(owner, database);
    }

    private static List<MigrationSet> found() {
        return ServiceLoader.load(MigrationSet.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(MigrationSet::order).thenComparing(MigrationSet::name))
                .toList();
    }

    private static List<MigrationSet> withCore(List<MigrationSet> sets) {
        return Stream.concat(Stream.of(new CoreMigrationSet()), sets.stream()).toList();
    }

    private static void refuse(String difference) {
        throw new SchemaOutOfDateException(difference);
    }

    private static MigrationFailedException failure(DataSource dataSource, MigrationSet set, FlywayException e) {
        String message = "Migrating set " + set.name() + " failed: " + e.getMessage();
        String sqlState = sqlState(e);
        if (SqlState.ROLES_MISSING.equals(sqlState) || INSUFFICIENT_PRIVILEGE.equals(sqlState)) {
            return new RolesMissingException(message, RoleScript.of(dataSource), e);
        }
        return new MigrationFailedException(message, e);
    }

    private static String sqlState(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .findFirst()
                .orElse("");
    }
}
