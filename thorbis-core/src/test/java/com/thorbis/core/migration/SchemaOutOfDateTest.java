package com.thorbis.core.migration;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.thorbis.core.error.SchemaOutOfDateException;
import com.thorbis.core.error.ThorbisException;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaOutOfDateTest {

    private static final List<MigrationSet> GARDEN = List.of(new TestSet("garden", "garden"));
    private static final List<MigrationSet> NEWER = List.of(new TestSet("garden", "garden_newer"));
    private static final List<MigrationSet> EDITED = List.of(new TestSet("garden", "garden_edited"));
    private static final List<MigrationSet> LATE = List.of(new TestSet("garden", "garden_late"));

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void what_was_just_migrated_is_up_to_date_for_the_service_too() {
        Migrator.migrate(database.owner(), GARDEN);
        Migrator.verify(database.owner(), GARDEN);
        Migrator.verify(database.as("app"), GARDEN);
        Migrator.verify(database.as("admin"), GARDEN);
    }

    @Test
    void a_login_that_is_no_role_of_thorbis_is_told_what_it_lacks() {
        database.run("postgres", "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN");
        assertThatThrownBy(() -> Migrator.verify(database.as("stranger"), List.of()))
                .isInstanceOf(ThorbisException.class)
                .hasMessageContaining("Grant thorbis_app or thorbis_admin");
    }

    @Test
    void a_database_that_was_never_migrated_is_older() {
        assertThatThrownBy(() -> Migrator.verify(TestDatabase.empty().owner(), List.of()))
                .isInstanceOf(SchemaOutOfDateException.class)
                .hasMessageContaining("older than this jar")
                .hasMessageContaining("V1__roles.sql of set core has not run")
                .hasMessageContaining("Migrator.migrate");
    }

    @Test
    void a_database_that_lacks_a_migration_is_older() {
        Migrator.migrate(database.owner(), GARDEN);
        assertThatThrownBy(() -> Migrator.verify(database.as("app"), NEWER))
                .isInstanceOf(SchemaOutOfDateException.class)
                .hasMessageContaining("older than this jar")
                .hasMessageContaining("V3__soil.sql of set garden has not run");
    }

    @Test
    void a_database_with_a_migration_that_the_jar_lacks_is_newer_and_stays_as_it_is() {
        Migrator.migrate(database.owner(), NEWER);
        assertThatThrownBy(() -> Migrator.verify(database.as("app"), GARDEN))
                .isInstanceOf(SchemaOutOfDateException.class)
                .hasMessageContaining("newer than this jar")
                .hasMessageContaining("V3__soil.sql");
        assertThatThrownBy(() -> Migrator.migrate(database.owner(), GARDEN))
                .hasMessageContaining("newer than this jar");
    }

    @Test
    void a_migration_that_was_edited_after_it_ran_is_named() {
        Migrator.migrate(database.owner(), GARDEN);
        for (Runnable look : List.<Runnable>of(
                () -> Migrator.verify(database.as("app"), EDITED), () -> Migrator.migrate(database.owner(), EDITED))) {
            assertThatThrownBy(look::run)
                    .isInstanceOf(SchemaOutOfDateException.class)
                    .hasMessageContaining("V1__beds.sql of set garden was edited after it ran")
                    .hasMessageContaining("into a new migration");
        }
    }

    @Test
    void a_migration_that_came_too_late_is_named() {
        Migrator.migrate(database.owner(), GARDEN);
        assertThatThrownBy(() -> Migrator.migrate(database.owner(), LATE))
                .isInstanceOf(SchemaOutOfDateException.class)
                .hasMessageContaining("V1_1__soil.sql of set garden is older than what the database already has");
    }

    @Test
    void a_repeatable_migration_that_changed_runs_again() {
        database.run("owner", "UPDATE thorbis.core_history SET checksum = 1 WHERE description = 'tenant key'");
        assertThatThrownBy(() -> Migrator.verify(database.as("app"), List.of()))
                .isInstanceOf(SchemaOutOfDateException.class)
                .hasMessageContaining("R__tenant_key.sql of set core");

        assertThat(Migrator.migrate(database.owner(), List.of()))
                .extracting(AppliedMigration::toString)
                .containsExactly("core R tenant key");
        Migrator.verify(database.as("app"), List.of());
    }
}
