package com.thorbis.benchmarks.pair;

/**
 * The outcome of a workload.
 *
 * @param subject nanoseconds an operation
 * @param baseline nanoseconds an operation
 */
public record Comparison(
        Workload<?> workload, Quartiles subject, Quartiles baseline, int pairs, long operationsPerSample) {

    /** How many times the baseline's time the subject takes, by their medians. */
    public double ratio() {
        return subject.median() / baseline.median();
    }

    public boolean meetsGoal() {
        return ratio() <= workload.goal();
    }
}
