package com.thorbis.benchmarks.relationships;

import java.util.List;

/**
 * How large the cells are.
 *
 * @param roots of trees read
 * @param parents of which the newest children are read
 * @param rows read flat
 * @param newRoots of trees inserted
 */
public record Sizes(List<Integer> roots, List<Integer> parents, List<Integer> rows, List<Integer> newRoots) {

    /** What the published figures are of. */
    public static final Sizes FULL = new Sizes(
            List.of(1, 50, 500), List.of(10, 100, 1000), List.of(10, 100, 1000, 10_000), List.of(1, 100, 1000));
}
