package com.thorbis.benchmarks.rounds;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp of each side, before anything counts; also finds out how many operations make a sample
 * @param sample about how long one sample takes, where an operation is shorter
 * @param measure how long rounds are taken
 * @param leastRounds taken even if they take longer
 * @param bulk how many rows a bulk operation handles
 */
public record Effort(Duration warmUp, Duration sample, Duration measure, int leastRounds, int bulk) {

    /** What the published figures are measured with. */
    public static final Effort FULL =
            new Effort(Duration.ofSeconds(3), Duration.ofMillis(100), Duration.ofSeconds(16), 11, 100_000);
}
