package com.thorbis.dao.internal.fetch;

import com.thorbis.core.edge.Edge;

/** A relationship to follow, and what to read at its other end. */
public record Branch(Edge edge, Selection<?> target) {

    /** The relationship's name, by which the caller's types know it. */
    public String name() {
        return edge.name();
    }
}
