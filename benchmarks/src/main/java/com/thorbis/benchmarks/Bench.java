package com.thorbis.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.thorbis.benchmarks.pair.Comparison;
import com.thorbis.benchmarks.pair.Effort;
import com.thorbis.benchmarks.pair.PairedRun;
import com.thorbis.benchmarks.pair.Quartiles;
import com.thorbis.benchmarks.pair.Workload;

/** Runs workloads and prints what they took. */
public final class Bench {

    private static final double NANOS_PER_MICRO = 1000;

    private final Effort effort;
    private final PrintStream out;
    private final List<Comparison> missed = new ArrayList<>();

    public Bench(Effort effort, PrintStream out) {
        this.effort = effort;
        this.out = out;
    }

    public Effort effort() {
        return effort;
    }

    /** Prints a fact of the run, such as a version. */
    public void note(String fact, Object value) {
        out.printf("%-10s %s%n", fact, value);
    }

    /** Measures, and prints both sides' quartiles and the line {@code ratio NAME VALUE}. */
    public void compare(Workload<?> workload) throws Exception {
        Comparison comparison = new PairedRun<>(workload, effort).compare();
        out.printf(
                Locale.ROOT,
                "%n%s: %d pairs, %d operations a sample%n",
                workload.name(),
                comparison.pairs(),
                comparison.operationsPerSample());
        print("subject", comparison.subject());
        print("baseline", comparison.baseline());
        out.printf(Locale.ROOT, "ratio %s %.3f%n", workload.name(), comparison.ratio());
        if (!comparison.meetsGoal()) {
            missed.add(comparison);
        }
    }

    /** What took longer than its goal allows. */
    public List<Comparison> missed() {
        return List.copyOf(missed);
    }

    private void print(String side, Quartiles nanos) {
        out.printf(
                Locale.ROOT,
                "  %-8s %,12.1f µs   (quartiles %,.1f and %,.1f)%n",
                side,
                nanos.median() / NANOS_PER_MICRO,
                nanos.lower() / NANOS_PER_MICRO,
                nanos.upper() / NANOS_PER_MICRO);
    }
}
