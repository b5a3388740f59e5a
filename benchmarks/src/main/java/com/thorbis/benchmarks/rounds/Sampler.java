package com.thorbis.benchmarks.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Takes one side's samples: some operations, one after the other, timed as a whole. */
final class Sampler<T> {

    private final String name;
    private final Side<T> side;
    private final LongSupplier clock;
    private final List<Double> nanosPerOperation = new ArrayList<>();
    private long operations = 1;

    Sampler(String name, Side<T> side, LongSupplier clock) {
        this.name = name;
        this.side = side;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** How many a sample has. */
    long operations() {
        return operations;
    }

    /** The answer to the first operation, which is asked for before the others are done. */
    Object sample(long first) throws Exception {
        long start = clock.getAsLong();
        T result = side.run(first);
        long nanos = clock.getAsLong() - start;
        Object answer = side.answer(result);
        start = clock.getAsLong();
        for (long operation = first + 1; operation < first + operations; operation++) {
            side.run(operation);
        }
        nanos += clock.getAsLong() - start;
        nanosPerOperation.add((double) nanos / operations);
        side.tidy();
        return answer;
    }

    /** From now on as many operations a sample as fill some time, going by the fastest: a hiccup must not shorten all. */
    void fit(Duration sample) {
        double fastest = Quartiles.of(nanosPerOperation).least();
        operations = Math.max(1, (long) (sample.toNanos() / fastest));
    }

    void forget() {
        nanosPerOperation.clear();
    }

    Measured measured() {
        return new Measured(Quartiles.of(nanosPerOperation), nanosPerOperation.size(), operations);
    }
}
