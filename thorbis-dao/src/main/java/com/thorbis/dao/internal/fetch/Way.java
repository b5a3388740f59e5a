package com.thorbis.dao.internal.fetch;

/** How the rows at the other end of a relationship are read; the public names of these are {@code Strategy}'s. */
public enum Way {
    QUERY_PER_LEVEL,
    MULTISET,
    JOIN
}
