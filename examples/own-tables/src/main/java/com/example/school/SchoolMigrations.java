package com.example.school;

import com.thorbis.core.migration.MigrationSet;

// region: migrations
/** Where the school's migrations are; found through META-INF/services. */
public final class SchoolMigrations implements MigrationSet {

    @Override
    public String name() {
        return "school";
    }

    @Override
    public String location() {
        return "com/example/school/migration";
    }
}
// endregion
