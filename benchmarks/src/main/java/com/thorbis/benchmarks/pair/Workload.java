package com.thorbis.benchmarks.pair;

/**
 * What is measured against what.
 *
 * @param name as it is printed: {@code subject-vs-baseline}
 * @param goal the most that the subject may take, in multiples of the baseline
 */
public record Workload<T>(String name, double goal, Side<T> subject, Side<T> baseline) {}
