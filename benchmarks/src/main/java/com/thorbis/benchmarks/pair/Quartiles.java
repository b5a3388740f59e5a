package com.thorbis.benchmarks.pair;

import java.util.Collection;

/** The middle of some values and of either half of them. */
public record Quartiles(double lower, double median, double upper) {

    /** Quartiles that lie between two values are interpolated. */
    public static Quartiles of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double part) {
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
