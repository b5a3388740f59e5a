package com.thorbis.benchmarks.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InterleavedRunTest {

    private static final Effort ELEVEN_ROUNDS =
            new Effort(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1), 11, 1);

    private final List<String> done = new ArrayList<>();
    private long now;

    @Test
    void each_sides_median_is_measured() throws Exception {
        Outcome measured = run(ELEVEN_ROUNDS, taking("a", 300), taking("b", 200));
        assertThat(measured.of("a")).isEqualTo(new Measured(new Quartiles(300, 300, 300, 300), 11, 1));
        assertThat(measured.median("b")).isEqualTo(200);
    }

    @Test
    void each_round_has_all_sides_and_lots_decide_their_order() throws Exception {
        run(ELEVEN_ROUNDS, taking("a", 1), taking("b", 1));
        List<String> rounds = new ArrayList<>();
        for (int i = 0; i < done.size(); i += 2) {
            rounds.add(done.get(i) + done.get(i + 1));
        }
        assertThat(rounds).hasSize(12).containsOnly("ab", "ba").contains("ab", "ba");
    }

    @Test
    void each_side_repeats_short_operations_until_they_fill_a_sample() throws Exception {
        Effort effort = new Effort(Duration.ofNanos(1), Duration.ofNanos(1000), Duration.ofNanos(1), 11, 1);
        Outcome measured = run(effort, taking("a", 10), taking("b", 100));
        assertThat(measured.of("a").operations()).isEqualTo(100);
        assertThat(measured.of("b").operations()).isEqualTo(10);
    }

    @Test
    void all_sides_begin_a_round_with_the_same_operation_which_none_has_seen() throws Exception {
        Effort effort = new Effort(Duration.ofNanos(1), Duration.ofNanos(100), Duration.ofNanos(1), 2, 1);
        List<Long> seen = new ArrayList<>();
        Side<Long> fast = operation -> {
            seen.add(operation);
            now += 10;
            return operation;
        };
        run(effort, fast, taking("b", 100));
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void rounds_are_taken_until_the_time_is_over() throws Exception {
        Effort effort = new Effort(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(2000), 11, 1);
        assertThat(run(effort, taking("a", 50), taking("b", 50)).of("a").samples())
                .isEqualTo(20);
    }

    @Test
    void sides_that_answer_differently_are_not_compared() {
        assertThatThrownBy(() -> run(ELEVEN_ROUNDS, operation -> "left", operation -> "right"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("work", "operation 0", "left", "right");
    }

    private Outcome run(Effort effort, Side<?> a, Side<?> b) throws Exception {
        Map<String, Side<?>> sides = new LinkedHashMap<>();
        sides.put("a", a);
        sides.put("b", b);
        return new InterleavedRun("work", sides, effort, () -> now, new Random(42)).measure();
    }

    private Side<Long> taking(String name, long nanos) {
        return operation -> {
            done.add(name);
            now += nanos;
            return operation;
        };
    }
}
