package com.thorbis.benchmarks.pair;

import java.util.Objects;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** Some operations of one side, one after the other, timed as a whole. */
final class Sample<T> {

    private final Side<T> side;
    private @Nullable Object answer;
    private double nanosPerOperation;

    Sample(Side<T> side) {
        this.side = side;
    }

    void take(long first, long operations, LongSupplier clock) throws Exception {
        long start = clock.getAsLong();
        T last = side.run(first);
        for (long operation = first + 1; operation < first + operations; operation++) {
            last = side.run(operation);
        }
        nanosPerOperation = (double) (clock.getAsLong() - start) / operations;
        answer = side.answer(last);
        side.tidy();
    }

    /** The answer to the last operation. */
    Object answer() {
        return Objects.requireNonNull(answer, "not taken yet");
    }

    double nanosPerOperation() {
        return nanosPerOperation;
    }
}
