package com.thorbis.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.thorbis.benchmarks.relationships.RelationshipsGroup;
import com.thorbis.benchmarks.relationships.Sizes;
import com.thorbis.benchmarks.rounds.Effort;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs each kind of work a time or two, so that benchmarks can't rot; how long they take is asserted nowhere. */
class RelationshipsGroupTest {

    private static final Effort A_MOMENT =
            new Effort(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), 1, 500);
    private static final Sizes SMALL = new Sizes(List.of(1, 20), List.of(10), List.of(100), List.of(1, 20));

    @Test
    void all_sides_of_each_cell_answer_alike_and_its_ratios_are_printed() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new RelationshipsGroup(SMALL).run(new Bench(A_MOMENT, new PrintStream(printed, true, StandardCharsets.UTF_8)));
        List<String> ratios = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("ratio "))
                .toList();
        assertThat(ratios).allMatch(line -> line.matches("ratio [a-z0-9-]+ \\d+\\.\\d{3}"));
        assertThat(ratios)
                .extracting(line -> line.substring("ratio ".length(), line.lastIndexOf(' ')))
                .containsExactly(
                        "tree-vs-best-peer-1",
                        "tree-vs-hibernate-1",
                        "tree-vs-best-peer-20",
                        "tree-vs-hibernate-20",
                        "top-vs-best-peer-10",
                        "flat-vs-jooq-100",
                        "insert-vs-best-peer-1",
                        "insert-vs-best-peer-20",
                        "tree-vs-best-peer-1-1ms",
                        "tree-vs-hibernate-1-1ms",
                        "tree-vs-best-peer-20-1ms",
                        "tree-vs-hibernate-20-1ms",
                        "top-vs-best-peer-10-1ms",
                        "flat-vs-jooq-100-1ms",
                        "insert-vs-best-peer-1-1ms",
                        "insert-vs-best-peer-20-1ms",
                        "growth-per-root");
    }
}
