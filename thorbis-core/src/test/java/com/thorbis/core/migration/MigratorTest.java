package com.thorbis.core.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

import com.thorbis.core.error.MigrationFailedException;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigratorTest {

    private static final MigrationSet GARDEN = new TestSet("garden", "garden");

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void the_core_comes_first_and_the_second_time_there_is_nothing_to_do() {
        List<AppliedMigration> applied = Migrator.migrate(database.owner(), List.of(GARDEN));

        assertThat(applied).extracting(AppliedMigration::set).containsSubsequence("core", "garden");
        assertThat(applied)
                .extracting(AppliedMigration::toString)
                .contains("core V2 tenant scope", "core R tenant table", "garden V1 beds");
        assertThat(Migrator.migrate(database.owner(), List.of(GARDEN))).isEmpty();
    }

    @Test
    void a_set_on_the_class_path_is_found() {
        assertThat(Migrator.migrate(database.owner()))
                .extracting(AppliedMigration::set)
                .contains("core", "found");
        Migrator.verify(database.owner());
    }

    @Test
    void ten_nodes_that_start_at_once_migrate_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(10);
        try {
            Callable<List<AppliedMigration>> node = () -> Migrator.migrate(database.owner(), List.of(GARDEN));
            List<AppliedMigration> applied = new ArrayList<>();
            for (Future<List<AppliedMigration>> done : nodes.invokeAll(Collections.nCopies(10, node))) {
                applied.addAll(done.get());
            }
            assertThat(applied)
                    .doesNotHaveDuplicates()
                    .isEqualTo(Migrator.migrate(TestDatabase.empty().owner(), List.of(GARDEN)));
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void a_service_with_a_flyway_of_its_own_runs_before_and_after() {
        // At its defaults: db/migration, and a history table in public.
        Flyway first =
                Flyway.configure().dataSource(database.owner()).target("1").load();
        first.migrate();
        Migrator.migrate(database.owner(), List.of(GARDEN));

        MigrateResult after =
                Flyway.configure().dataSource(database.owner()).load().migrate();
        assertThat(after.migrations).extracting(done -> done.description).containsExactly("order lines");
        assertThat(Migrator.migrate(database.owner(), List.of(GARDEN))).isEmpty();
        assertThat(database.query(
                        "owner",
                        "SELECT schemaname, tablename FROM pg_tables WHERE tablename LIKE '%history' ORDER BY 1, 2"))
                .containsExactly("public|flyway_schema_history", "thorbis|core_history", "thorbis|garden_history");
    }

    @Test
    void a_script_that_fails_leaves_nothing_and_says_what_to_do() {
        assertThatThrownBy(() -> Migrator.migrate(database.owner(), List.of(new TestSet("broken", "broken"))))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("set broken")
                .hasMessageContaining("V2__broken.sql")
                .hasMessageContaining("does not lead with business_id")
                .hasMessageContaining("ADD PRIMARY KEY (business_id, id)");

        assertThat(database.query("owner", "SELECT to_regclass('thorbis.fine'), to_regclass('thorbis.half')"))
                .containsExactly("thorbis.fine|null");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_from_a_script_that_fails() {
        database.run("postgres", "SELECT 1");
        assertThatThrownBy(() -> Migrator.migrate(database.as("nobody"), List.of()))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("nobody");
    }
}
