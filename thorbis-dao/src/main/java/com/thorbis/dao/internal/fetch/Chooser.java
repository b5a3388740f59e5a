package com.thorbis.dao.internal.fetch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.edge.Edge.Cardinality;

/**
 * How each relationship is best read, by what is known before anything was.
 *
 * @param roots how many rows the tree starts from, at most
 * @param latency of a round trip
 * @param asked for the whole tree, if anything
 */
public record Chooser(int roots, Duration latency, @Nullable Way asked) {

    /**
     * What was chosen, and why.
     *
     * @param reason a clause, such as {@code the fetch asks for it}
     */
    record Choice(Way way, String reason) {}

    Choice choose(Step step) {
        Way own = step.branch().way();
        if (own != null) {
            return new Choice(own, "this relationship asks for it");
        }
        if (asked != null && (asked != Way.JOIN || step.edge().cardinality() == Cardinality.ONE)) {
            return new Choice(asked, "the fetch asks for it");
        }
        return new Choice(Way.QUERY_PER_LEVEL, "default");
    }
}
