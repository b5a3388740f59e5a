package com.thorbis.benchmarks.pair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Measures a workload in pairs: a sample of the subject and a sample of the baseline, which of them first is drawn by
 * lot, until there are enough pairs.
 *
 * <p>A ratio needs that, and JMH does not do it: it measures one benchmark to its end before it begins the next, and
 * between the two a shared machine may change its speed by more than the difference looked for. Taken turn by turn, in
 * one JVM and against one server, whatever happens meanwhile happens to both sides. What JMH is better at matters from
 * nanoseconds on, and one operation here is a network round trip at least: it can't be optimised away, and the clock
 * costs a thousandth of it.
 *
 * <p>Both sides do the same operations, and the answers to the last ones of each pair must be equal.
 */
public final class PairedRun<T> {

    private record Pair(double subjectNanos, double baselineNanos) {

        /** How many operations of the slower side fit into some time. */
        long fitting(Duration time) {
            return Math.max(1, (long) (time.toNanos() / Math.max(subjectNanos, baselineNanos)));
        }
    }

    private final Workload<T> workload;
    private final Effort effort;
    private final LongSupplier clock;
    private final Random lots;
    private long operationsDone;

    public PairedRun(Workload<T> workload, Effort effort) {
        this(workload, effort, System::nanoTime, new Random());
    }

    PairedRun(Workload<T> workload, Effort effort, LongSupplier clock, Random lots) {
        this.workload = workload;
        this.effort = effort;
        this.clock = clock;
        this.lots = lots;
    }

    /**
     * Warms up and measures.
     *
     * @throws AssertionError if the two sides answer differently
     */
    public Comparison compare() throws Exception {
        long operations = warmUp();
        List<Pair> pairs = new ArrayList<>();
        long end = clock.getAsLong() + effort.measure().toNanos();
        while (pairs.size() < effort.leastPairs() || clock.getAsLong() < end) {
            pairs.add(pair(operations));
        }
        return new Comparison(
                workload,
                Quartiles.of(pairs.stream().map(Pair::subjectNanos).toList()),
                Quartiles.of(pairs.stream().map(Pair::baselineNanos).toList()),
                pairs.size(),
                operations);
    }

    /** Interleaved as well: what the compiler learns of one side, it has learned while it saw the other. */
    private long warmUp() throws Exception {
        long operations = 1;
        long end = clock.getAsLong() + effort.warmUp().toNanos();
        do {
            // of the fastest pair yet, since a hiccup must not make all samples short
            operations = Math.max(operations, pair(operations).fitting(effort.sample()));
        } while (clock.getAsLong() < end);
        return operations;
    }

    private Pair pair(long operations) throws Exception {
        Sample<T> subject = new Sample<>(workload.subject());
        Sample<T> baseline = new Sample<>(workload.baseline());
        boolean subjectFirst = lots.nextBoolean();
        (subjectFirst ? subject : baseline).take(operationsDone, operations, clock);
        (subjectFirst ? baseline : subject).take(operationsDone, operations, clock);
        operationsDone += operations;
        requireEqual(subject.answer(), baseline.answer());
        return new Pair(subject.nanosPerOperation(), baseline.nanosPerOperation());
    }

    private void requireEqual(Object subject, Object baseline) {
        if (!subject.equals(baseline)) {
            throw new AssertionError(
                    "%s, operation %d: the sides do different work. The subject answers%n%s%nthe baseline%n%s"
                            .formatted(workload.name(), operationsDone - 1, subject, baseline));
        }
    }
}
