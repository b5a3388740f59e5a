package com.thorbis.benchmarks.relationships;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

import com.thorbis.benchmarks.rounds.Side;

/**
 * One way of reading, as a side.
 *
 * @param normal of a view, so that equal answers are equal
 */
record Reading<I, E, V>(Way<I, E, V> way, LongFunction<I> inputs, UnaryOperator<V> normal) implements Side<List<E>> {

    static <I, V> Map<String, Side<?>> sides(List<Way<I, ?, V>> ways, LongFunction<I> inputs, UnaryOperator<V> normal) {
        Map<String, Side<?>> sides = new LinkedHashMap<>();
        ways.forEach(way -> sides.put(way.name(), new Reading<>(way, inputs, normal)));
        return sides;
    }

    @Override
    public List<E> run(long operation) throws Exception {
        return way.work().run(inputs.apply(operation));
    }

    @Override
    public Object answer(List<E> result) {
        return result.stream().map(way.view()).map(normal).toList();
    }
}
