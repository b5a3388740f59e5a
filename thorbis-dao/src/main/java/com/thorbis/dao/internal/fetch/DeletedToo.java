package com.thorbis.dao.internal.fetch;

import org.jooq.Table;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;

/** A relationship that also leads to rows hidden by soft deletion. */
public record DeletedToo<T extends KeyedTable<?, ?>>(EdgePath<T> path) implements EdgePath<T> {

    @Override
    public Table<?> from() {
        return path.from();
    }

    @Override
    public Edge edge() {
        return path.edge();
    }
}
