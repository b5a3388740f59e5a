package com.thorbis.benchmarks.pair;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp before anything counts; also finds out how many operations make a sample
 * @param sample about how long one sample of the slower side takes, where an operation is shorter
 * @param measure how long pairs are taken
 * @param leastPairs taken even if they take longer
 * @param bulk how many rows a bulk operation handles
 */
public record Effort(Duration warmUp, Duration sample, Duration measure, int leastPairs, int bulk) {

    /** What the published figures are measured with. */
    public static final Effort FULL =
            new Effort(Duration.ofSeconds(4), Duration.ofMillis(100), Duration.ofSeconds(16), 11, 100_000);
}
