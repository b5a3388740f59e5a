package com.thorbis.benchmarks.rounds;

/**
 * What one side took.
 *
 * @param nanos an operation, over its samples
 * @param samples one a round
 * @param operations a sample
 */
public record Measured(Quartiles nanos, int samples, long operations) {}
