package com.thorbis.dao.fetch;

import com.thorbis.dao.internal.fetch.Way;

/**
 * How the rows at the other end of a relationship are read. The trees are equal whichever it is; what differs is the
 * cost. Where the caller names none, the library chooses.
 */
public enum Strategy {

    /** One more statement, with the keys of all rows above: the fastest from some dozens of rows up. */
    QUERY_PER_LEVEL(Way.QUERY_PER_LEVEL),

    /** Nested in the statement above, one round trip less: for few rows, or a slow network. */
    MULTISET(Way.MULTISET),

    /** Further columns of the statement above; of a relationship to one only. */
    JOIN(Way.JOIN);

    private final Way way;

    Strategy(Way way) {
        this.way = way;
    }

    Way way() {
        return way;
    }

    static Strategy of(Way way) {
        return valueOf(way.name());
    }
}
