package com.thorbis.benchmarks.rounds;

import java.util.Collection;

/** The least of some values, the middle of them, and the middle of either half. */
public record Quartiles(double least, double lower, double median, double upper) {

    /** Quartiles that lie between two values are interpolated. */
    public static Quartiles of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Quartiles(sorted[0], at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double part) {
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
