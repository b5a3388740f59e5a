package com.thorbis.benchmarks.database;

import java.time.Duration;

/** How far away the server is. */
public enum Network {
    /** On this machine. */
    LOOPBACK(Duration.ZERO, ""),
    /** On this machine, and each round trip takes a millisecond longer. */
    MILLISECOND(Duration.ofMillis(1), "-1ms");

    private final Duration perRoundTrip;
    private final String suffix;

    Network(Duration perRoundTrip, String suffix) {
        this.perRoundTrip = perRoundTrip;
        this.suffix = suffix;
    }

    /** How much longer than on this machine. */
    public Duration perRoundTrip() {
        return perRoundTrip;
    }

    Duration eachWay() {
        return perRoundTrip.dividedBy(2);
    }

    /** What the names of workloads over this network end in. */
    public String suffix() {
        return suffix;
    }
}
