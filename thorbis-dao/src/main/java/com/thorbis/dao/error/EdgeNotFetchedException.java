package com.thorbis.dao.error;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.error.ThorbisException;

/** A row was asked for others that its fetch did not read. */
public final class EdgeNotFetchedException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String edge;

    public EdgeNotFetchedException(Edge edge) {
        super("%s was not fetched. Add with(…) for it to the fetch that this row came from.".formatted(edge));
        this.edge = edge.toString();
    }

    /** The relationship's name, with its table's. */
    public String edge() {
        return edge;
    }
}
