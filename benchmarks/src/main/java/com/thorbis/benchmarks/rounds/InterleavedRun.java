package com.thorbis.benchmarks.rounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Measures in rounds: a sample of each side, in an order drawn by lot, until there are enough rounds.
 *
 * <p>A ratio needs that, and JMH does not do it: it measures one benchmark to its end before it begins the next, and
 * between the two a shared machine may change its speed by more than the difference looked for. Taken turn by turn, in
 * one JVM and against one server, whatever happens meanwhile happens to all sides. What JMH is better at matters from
 * nanoseconds on, and one operation here is a network round trip at least: it can't be optimised away, and the clock
 * costs a thousandth of it.
 *
 * <p>All sides begin a round with the same operation, and their answers to it must be equal. A faster side then does
 * more operations in its sample than a slower one.
 */
public final class InterleavedRun {

    private final String name;
    private final List<Sampler<?>> samplers = new ArrayList<>();
    private final Effort effort;
    private final LongSupplier clock;
    private final Random lots;
    private long operation;

    /**
     * A run that is yet to begin.
     *
     * @param name of the work, for complaints
     * @param sides by their names
     */
    public InterleavedRun(String name, Map<String, Side<?>> sides, Effort effort) {
        this(name, sides, effort, System::nanoTime, new Random());
    }

    InterleavedRun(String name, Map<String, Side<?>> sides, Effort effort, LongSupplier clock, Random lots) {
        this.name = name;
        this.effort = effort;
        this.clock = clock;
        this.lots = lots;
        sides.forEach((sideName, side) -> samplers.add(new Sampler<>(sideName, side, clock)));
    }

    /**
     * Warms up and measures.
     *
     * @throws AssertionError if two sides answer differently
     */
    public Outcome measure() throws Exception {
        warmUp();
        samplers.forEach(Sampler::forget);
        long end = clock.getAsLong() + effort.measure().toNanos();
        for (int rounds = 0; rounds < effort.leastRounds() || clock.getAsLong() < end; rounds++) {
            round();
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        samplers.forEach(sampler -> measured.put(sampler.name(), sampler.measured()));
        return new Outcome(measured);
    }

    /** Interleaved as well: what the compiler learns of one side, it has learned while it saw the others. */
    private void warmUp() throws Exception {
        long end = clock.getAsLong()
                + effort.warmUp().multipliedBy(samplers.size()).toNanos();
        do {
            round();
            samplers.forEach(sampler -> sampler.fit(effort.sample()));
        } while (clock.getAsLong() < end);
    }

    private void round() throws Exception {
        List<Sampler<?>> drawn = new ArrayList<>(samplers);
        Collections.shuffle(drawn, lots);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Sampler<?> sampler : drawn) {
            answers.put(sampler.name(), sampler.sample(operation));
        }
        requireEqual(answers);
        operation += samplers.stream().mapToLong(Sampler::operations).max().orElseThrow();
    }

    private void requireEqual(Map<String, Object> answers) {
        Map.Entry<String, Object> first = answers.entrySet().iterator().next();
        answers.forEach((side, answer) -> {
            if (!answer.equals(first.getValue())) {
                throw new AssertionError("%s, operation %d: the sides do different work. %s answers%n%s%nand %s%n%s"
                        .formatted(name, operation, side, answer, first.getKey(), first.getValue()));
            }
        });
    }
}
