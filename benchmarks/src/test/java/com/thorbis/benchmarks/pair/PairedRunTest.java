package com.thorbis.benchmarks.pair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PairedRunTest {

    private static final Effort ELEVEN_PAIRS =
            new Effort(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1), 11, 1);

    private final List<String> done = new ArrayList<>();
    private long now;

    @Test
    void the_ratio_is_the_subjects_median_in_baselines() throws Exception {
        Comparison comparison = run(ELEVEN_PAIRS, taking("s", 300), taking("b", 200));
        assertThat(comparison.pairs()).isEqualTo(11);
        assertThat(comparison.subject().median()).isEqualTo(300);
        assertThat(comparison.baseline().median()).isEqualTo(200);
        assertThat(comparison.ratio()).isEqualTo(1.5, within(1e-9));
        assertThat(comparison.meetsGoal()).isTrue();
    }

    @Test
    void a_subject_that_takes_longer_than_the_goal_allows_misses_it() throws Exception {
        assertThat(run(ELEVEN_PAIRS, taking("s", 301), taking("b", 200)).meetsGoal())
                .isFalse();
    }

    @Test
    void each_pair_has_both_sides_and_lots_decide_which_is_first() throws Exception {
        run(ELEVEN_PAIRS, taking("s", 1), taking("b", 1));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < done.size(); i += 2) {
            pairs.add(done.get(i) + done.get(i + 1));
        }
        assertThat(pairs).hasSize(12).containsOnly("sb", "bs").contains("sb", "bs");
    }

    @Test
    void short_operations_are_repeated_until_they_fill_a_sample() throws Exception {
        Effort effort = new Effort(Duration.ofNanos(1), Duration.ofNanos(1000), Duration.ofNanos(1), 11, 1);
        assertThat(run(effort, taking("s", 10), taking("b", 100)).operationsPerSample())
                .isEqualTo(10);
    }

    @Test
    void pairs_are_taken_until_the_time_is_over() throws Exception {
        Effort effort = new Effort(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(2000), 11, 1);
        assertThat(run(effort, taking("s", 50), taking("b", 50)).pairs()).isEqualTo(20);
    }

    @Test
    void sides_that_answer_differently_are_not_compared() {
        assertThatThrownBy(() -> run(ELEVEN_PAIRS, operation -> "left", operation -> "right"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("s-vs-b", "operation 0", "left", "right");
    }

    private <T> Comparison run(Effort effort, Side<T> subject, Side<T> baseline) throws Exception {
        return new PairedRun<>(new Workload<>("s-vs-b", 1.5, subject, baseline), effort, () -> now, new Random(42))
                .compare();
    }

    private Side<Long> taking(String name, long nanos) {
        return operation -> {
            done.add(name);
            now += nanos;
            return operation;
        };
    }
}
