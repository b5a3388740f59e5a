package com.thorbis.benchmarks;

/**
 * A comparison of two medians.
 *
 * @param name as it is printed: {@code subject-vs-baseline}
 * @param value how many times the baseline's time the subject took
 * @param goal the most that it may take
 */
public record Ratio(String name, double value, double goal) {

    boolean meetsGoal() {
        return value <= goal;
    }
}
