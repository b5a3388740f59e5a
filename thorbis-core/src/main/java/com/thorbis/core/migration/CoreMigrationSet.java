package com.thorbis.core.migration;

/** The set that all others stand on. */
final class CoreMigrationSet implements MigrationSet {

    @Override
    public String name() {
        return "core";
    }

    @Override
    public String location() {
        return "com/thorbis/core/migration";
    }
}
