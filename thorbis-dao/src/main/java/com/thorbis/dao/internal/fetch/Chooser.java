package com.thorbis.dao.internal.fetch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How each relationship is best read, by what is known before anything was.
 *
 * <p>Nested rows save a round trip a level, and cost more for each row, as the server writes and this reads them as
 * JSON. Measured for a tree of four levels with 27 rows below each root: 40 µs more a root, and 130 µs less a level on a
 * network without latency, so that nesting pays up to ten roots there, and up to 85 where a round trip takes 1 ms.
 *
 * @param roots how many rows the tree starts from, at most
 * @param latency of a round trip
 * @param asked for the whole tree, if anything
 */
public record Chooser(int roots, Duration latency, @Nullable Way asked) {

    private static final long NESTING_NANOS_A_ROOT = 40_000;
    private static final long STATEMENT_NANOS = 130_000;

    /**
     * What was chosen, and why.
     *
     * @param reason a clause, such as {@code the fetch asks for it}
     */
    record Choice(Way way, String reason) {}

    /**
     * How to take a step.
     *
     * @param depth how many levels of the tree are to many rows, one below the other
     * @throws IllegalArgumentException if it asks for a way that its rows can't take
     */
    Choice choose(Step step, Level<?, ?> next, int depth) {
        Way own = step.branch().way();
        if (own == Way.MULTISET && !next.isNestable()) {
            throw new IllegalArgumentException(step.edge()
                    + " leads to rows with a column that a binding of the application's reads, and nested rows"
                    + " have texts only; choose another strategy for it.");
        }
        if (own != null) {
            return new Choice(own, "this relationship asks for it");
        }
        if (asked == Way.QUERY_PER_LEVEL || (asked == Way.JOIN && step.isJoinable())) {
            return new Choice(asked, "the fetch asks for it");
        }
        if (asked == Way.MULTISET && next.isNestable()) {
            return new Choice(asked, "the fetch asks for it");
        }
        if (step.isJoinable()) {
            return new Choice(Way.JOIN, "it leads to one row");
        }
        return next.isNestable()
                ? byCost(depth)
                : new Choice(Way.QUERY_PER_LEVEL, "a binding of the application's reads a column");
    }

    private Choice byCost(int depth) {
        if (roots == Window.NO_LIMIT) {
            return new Choice(Way.QUERY_PER_LEVEL, "the fetch has no limit, so that many rows may come");
        }
        return roots * NESTING_NANOS_A_ROOT <= depth * (STATEMENT_NANOS + latency.toNanos())
                ? new Choice(Way.MULTISET, "few rows are asked for (" + roots + ")" + because())
                : new Choice(Way.QUERY_PER_LEVEL, "many rows are asked for (" + roots + ")" + because());
    }

    private String because() {
        return latency.isZero() ? "" : ", and a round trip takes " + latency.toNanos() / 1_000 + " µs";
    }
}
