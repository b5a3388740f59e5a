package com.thorbis.tests.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What a soak saw, from all of its threads. */
public final class Findings {

    private static final int KEPT = 20;

    private final LongAdder actions = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder probes = new LongAdder();
    private final LongAdder violations = new LongAdder();
    private final Queue<String> samples = new ConcurrentLinkedQueue<>();

    void acted() {
        actions.increment();
    }

    void checked(int count) {
        rows.add(count);
    }

    void probed() {
        probes.increment();
    }

    void violated(String what) {
        violations.increment();
        if (samples.size() < KEPT) {
            samples.add(what);
        }
    }

    long actions() {
        return actions.sum();
    }

    public long rows() {
        return rows.sum();
    }

    public long probes() {
        return probes.sum();
    }

    /** The first violations, a sentence each. */
    public List<String> samples() {
        return List.copyOf(samples);
    }

    public long violations() {
        return violations.sum();
    }

    @Override
    public String toString() {
        return "%d actions, %d rows checked, %d connections probed, %d violations %s"
                .formatted(actions(), rows(), probes(), violations(), samples);
    }
}
