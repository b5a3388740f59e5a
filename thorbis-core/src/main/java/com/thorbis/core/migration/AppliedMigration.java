package com.thorbis.core.migration;

import org.jspecify.annotations.Nullable;

/**
 * A script that {@link Migrator#migrate} ran.
 *
 * @param set the name of its {@link MigrationSet}
 * @param version null for a repeatable script
 * @param description as in the file's name, such as {@code tenant scope}
 */
public record AppliedMigration(String set, @Nullable String version, String description) {

    /** Such as {@code core V2 tenant scope}. */
    @Override
    public String toString() {
        return set + (version == null ? " R " : " V" + version + " ") + description;
    }
}
