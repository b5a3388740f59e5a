package com.thorbis.dao.internal.fetch;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;

/**
 * A relationship to follow, and what to read at its other end.
 *
 * @param target of a {@link #isRecursive recursive} branch only the table counts: what its rows become, and what else is
 *     read of them, is what the branch's own selection says
 * @param type what the nested fetch is read into; null where it did not say
 * @param way null where the library is to choose
 * @param depth how many times to follow it: once, or more, or {@link #ANY_DEPTH} if recursive
 */
public record Branch(
        Edge edge,
        Selection<?> target,
        @Nullable Type type,
        @Nullable Way way,
        int depth) {

    /** Until there are no more rows. */
    public static final int ANY_DEPTH = Integer.MAX_VALUE;

    /** Marks a branch that is followed once. */
    private static final int ONCE = 0;

    /** A relationship that is followed once. */
    public static Branch once(Edge edge, Selection<?> target, @Nullable Type type) {
        if (isToOne(edge) && target.window().isLimited()) {
            throw new IllegalArgumentException(
                    edge + " leads to one row, so that there is nothing to limit; leave limit and offset out.");
        }
        if (!isToOne(edge) && target.way() == Way.JOIN) {
            throw new IllegalArgumentException(
                    edge
                            + " leads to many rows, which a join would multiply those above by; choose another strategy for it.");
        }
        return new Branch(edge, target, type, target.way(), ONCE);
    }

    /** A relationship of a table to itself that is followed on from the rows that it leads to. */
    public static Branch recursive(Edge edge, Selection<?> target, int depth) {
        if (!edge.source().equals(edge.target())) {
            throw new IllegalArgumentException(
                    edge + " leads to another table, so that it cannot be followed on from there; use with().");
        }
        if (depth < 1) {
            throw new IllegalArgumentException(
                    edge + " was to be followed to a depth of " + depth + "; it is 1 or more.");
        }
        return new Branch(edge, target, null, null, depth);
    }

    /** The relationship's name, by which the caller's types know it. */
    public String name() {
        return edge.name();
    }

    /** Whether the rows that it leads to have this branch themselves. */
    public boolean isRecursive() {
        return depth != ONCE;
    }

    private static boolean isToOne(Edge edge) {
        return edge.cardinality() == Cardinality.ONE;
    }
}
