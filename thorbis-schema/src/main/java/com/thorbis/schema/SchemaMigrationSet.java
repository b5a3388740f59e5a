package com.thorbis.schema;

import com.thorbis.core.migration.MigrationSet;

/** Thorbis's own tables, triggers and vetted functions; {@code Migrator} finds it on the class path. */
public final class SchemaMigrationSet implements MigrationSet {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String location() {
        return "com/thorbis/schema/migration";
    }

    /** Before the sets of services, whose tables may refer to these. */
    @Override
    public int order() {
        return 10;
    }
}
