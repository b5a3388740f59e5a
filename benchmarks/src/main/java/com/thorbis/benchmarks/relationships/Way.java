package com.thorbis.benchmarks.relationships;

import java.util.List;
import java.util.function.Function;

/**
 * One way of reading something with one library.
 *
 * @param name as it is printed; it begins with the library's
 * @param work what is measured: it ends with the library's own objects
 * @param view of such an object, for the comparison of answers, which is not measured
 */
public record Way<I, E, V>(String name, Work<I, List<E>> work, Function<? super E, ? extends V> view) {

    /** Of a library that reads into the views themselves. */
    public static <I, V> Way<I, V, V> of(String name, Work<I, List<V>> work) {
        return new Way<>(name, work, Function.identity());
    }
}
