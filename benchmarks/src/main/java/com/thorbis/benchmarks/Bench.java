package com.thorbis.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.thorbis.benchmarks.rounds.Effort;
import com.thorbis.benchmarks.rounds.InterleavedRun;
import com.thorbis.benchmarks.rounds.Measured;
import com.thorbis.benchmarks.rounds.Outcome;
import com.thorbis.benchmarks.rounds.Quartiles;
import com.thorbis.benchmarks.rounds.Side;

/** Runs workloads and prints what they took. */
public final class Bench {

    private static final double NANOS_PER_MICRO = 1000;

    private final Effort effort;
    private final PrintStream out;
    private final List<Ratio> missed = new ArrayList<>();

    public Bench(Effort effort, PrintStream out) {
        this.effort = effort;
        this.out = out;
    }

    public Effort effort() {
        return effort;
    }

    /** Prints a fact of the run, such as a version. */
    public void note(String fact, Object value) {
        out.printf("%-12s %s%n", fact, value);
    }

    /**
     * Measures one side against another, and prints both sides' quartiles and the ratio of their medians.
     *
     * @param name as it is printed: {@code subject-vs-baseline}
     * @param goal the most that the subject may take, in multiples of the baseline
     */
    public void compare(String name, double goal, Side<?> subject, Side<?> baseline) throws Exception {
        Map<String, Side<?>> sides = new LinkedHashMap<>();
        sides.put("subject", subject);
        sides.put("baseline", baseline);
        Outcome outcome = measure(name, sides);
        report(new Ratio(name, outcome.median("subject") / outcome.median("baseline"), goal));
    }

    /**
     * Measures any number of sides, and prints their quartiles.
     *
     * @throws AssertionError if two sides answer differently
     */
    public Outcome measure(String name, Map<String, Side<?>> sides) throws Exception {
        Outcome outcome = new InterleavedRun(name, sides, effort).measure();
        out.printf("%n%s%n", name);
        outcome.sides().forEach(this::print);
        return outcome;
    }

    /** Prints the line {@code ratio NAME VALUE}, and remembers it where it is above its goal. */
    public void report(Ratio ratio) {
        out.printf(Locale.ROOT, "ratio %s %.3f%n", ratio.name(), ratio.value());
        if (!ratio.meetsGoal()) {
            missed.add(ratio);
        }
    }

    /** What took longer than its goal allows. */
    public List<Ratio> missed() {
        return List.copyOf(missed);
    }

    private void print(String side, Measured measured) {
        Quartiles nanos = measured.nanos();
        out.printf(
                Locale.ROOT,
                "  %-20s %,12.1f µs   (quartiles %,.1f and %,.1f of %d samples of %d operations)%n",
                side,
                nanos.median() / NANOS_PER_MICRO,
                nanos.lower() / NANOS_PER_MICRO,
                nanos.upper() / NANOS_PER_MICRO,
                measured.samples(),
                measured.operations());
    }
}
