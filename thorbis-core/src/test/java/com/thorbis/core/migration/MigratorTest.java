package com.thorbis.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorTest {

    private static final MigrationSet GARDEN = new TestSet("garden", "garden");

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void the_core_comes_first_and_the_second_time_there_is_nothing_to_do() {
        List<AppliedMigration> applied = Migrator.migrate(database.owner(), List.of(GARDEN));

        assertThat(applied).extracting(AppliedMigration::set).containsSubsequence("core", "garden");
        assertThat(applied).extracting(AppliedMigration::toString).contains("core V2 tenant scope", "garden V1 beds");
        assertThat(Migrator.migrate(database.owner(), List.of(GARDEN))).isEmpty();
    }

    @Test
    void ten_nodes_that_start_at_once_migrate_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(10);
        try {
            Callable<List<AppliedMigration>> node = () -> Migrator.migrate(database.owner(), List.of(GARDEN));
            List<AppliedMigration> applied = new ArrayList<>();
            for (Future<List<AppliedMigration>> done : nodes.invokeAll(java.util.Collections.nCopies(10, node))) {
                applied.addAll(done.get());
            }
            assertThat(applied).doesNotHaveDuplicates().hasSize(11);
        } finally {
            nodes.shutdownNow();
        }
    }
}
