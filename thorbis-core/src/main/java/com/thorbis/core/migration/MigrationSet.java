package com.thorbis.core.migration;

/**
 * Migrations that belong together, with a history table of their own. A module or a service names its implementation in
 * {@code META-INF/services/com.thorbis.core.migration.MigrationSet}; {@link Migrator} then runs it after the core.
 *
 * <p>Scripts are Flyway's ({@code V1__name.sql}, {@code R__name.sql}) and run as the owner. They lie outside of
 * {@code db/migration}, which a service's own Flyway scans.
 */
public interface MigrationSet {

    /**
     * A short name for messages, such as {@code schema}.
     *
     * @return never empty
     */
    String name();

    /**
     * Where the scripts lie on the class path, such as {@code com/thorbis/schema/migration}.
     *
     * @return without a leading slash
     */
    String location();

    /**
     * The table in schema {@code thorbis} that tells what ran.
     *
     * @return {@code <name>_history} unless overridden
     */
    default String historyTable() {
        return name() + "_history";
    }

    /**
     * When this set runs: smaller numbers first, sets of one number by name. Thorbis's own schema is 10.
     *
     * @return 100 unless overridden, so that a service's tables can refer to Thorbis's
     */
    default int order() {
        return 100;
    }
}
