package com.thorbis.benchmarks.relationships;

import java.util.Map;

import com.thorbis.benchmarks.Bench;
import com.thorbis.benchmarks.Ratio;
import com.thorbis.benchmarks.rounds.Outcome;
import com.thorbis.benchmarks.rounds.Side;

/** One cell: all sides measured in the same rounds, of which this library's is compared with others. */
final class Contest {

    private static final String SUBJECT = "thorbis";
    private static final String FLOOR = "jdbc";

    /** For a ratio that is only to be told. */
    static final double NO_GOAL = Double.POSITIVE_INFINITY;

    private final Bench bench;
    private final String kind;
    private final String cell;
    private final Outcome outcome;

    /**
     * Measures.
     *
     * @param kind such as {@code tree}
     * @param cell such as {@code 50-1ms}
     * @throws AssertionError if two sides answer differently
     */
    Contest(Bench bench, String kind, String cell, Map<String, Side<?>> sides) throws Exception {
        this.bench = bench;
        this.kind = kind;
        this.cell = cell;
        this.outcome = bench.measure(kind + "-" + cell, sides);
    }

    /** Compares with whichever other side is fastest; the driver alone is none. */
    Contest againstBest(double goal) {
        String best = outcome.fastest(side -> !side.equals(SUBJECT) && !side.equals(FLOOR));
        bench.note("best peer", best);
        return report("best-peer", best, goal);
    }

    /** Compares with whichever way of a library is fastest. */
    Contest against(String library, double goal) {
        return report(library, outcome.fastest(side -> side.startsWith(library)), goal);
    }

    private Contest report(String against, String side, double goal) {
        bench.report(new Ratio(
                "%s-vs-%s-%s".formatted(kind, against, cell), outcome.median(SUBJECT) / outcome.median(side), goal));
        return this;
    }
}
