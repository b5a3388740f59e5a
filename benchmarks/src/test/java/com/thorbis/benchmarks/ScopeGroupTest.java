package com.thorbis.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.thorbis.benchmarks.rounds.Effort;
import com.thorbis.benchmarks.scope.ScopeGroup;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs each workload a few times, so that benchmarks can't rot; how long they take is asserted nowhere. */
class ScopeGroupTest {

    private static final Effort A_MOMENT =
            new Effort(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), 2, 500);

    @Test
    void each_workload_answers_as_its_baseline_does_and_prints_its_ratio() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new ScopeGroup().run(new Bench(A_MOMENT, new PrintStream(printed, true, StandardCharsets.UTF_8)));
        List<String> ratios = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("ratio "))
                .toList();
        assertThat(ratios).allMatch(line -> line.matches("ratio [a-z0-9-]+ \\d+\\.\\d{3}"));
        assertThat(ratios)
                .extracting(line -> line.substring("ratio ".length(), line.lastIndexOf(' ')))
                .containsExactly(
                        "scoped-read-vs-unscoped",
                        "scoped-read-vs-transaction",
                        "scoped-insert-vs-unscoped",
                        "load-vs-copy",
                        "scoped-read-vs-unscoped-1ms",
                        "scoped-read-vs-transaction-1ms",
                        "scoped-insert-vs-unscoped-1ms",
                        "load-vs-copy-1ms");
    }
}
