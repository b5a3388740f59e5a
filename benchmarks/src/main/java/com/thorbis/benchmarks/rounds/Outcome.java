package com.thorbis.benchmarks.rounds;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What the sides of a run took, by their names and in the order given. */
public record Outcome(Map<String, Measured> sides) {

    /** Nanoseconds an operation. */
    public double median(String side) {
        return of(side).nanos().median();
    }

    /** The side with the least median, of those whose names are accepted; there must be one. */
    public String fastest(Predicate<String> accepted) {
        return sides.keySet().stream()
                .filter(accepted)
                .min(Comparator.comparing(this::median))
                .orElseThrow();
    }

    Measured of(String side) {
        return Objects.requireNonNull(sides.get(side), side);
    }
}
