package com.thorbis.core.edge;

import org.jooq.Table;

/** A relationship and the table that it was asked of. */
record PlainPath<T extends Table<?>>(Table<?> from, Edge edge) implements EdgePath<T> {}
