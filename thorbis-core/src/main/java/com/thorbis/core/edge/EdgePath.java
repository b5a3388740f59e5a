package com.thorbis.core.edge;

import org.jooq.Table;

/**
 * What the relationship methods of generated tables return, such as {@code CUSTOMERS.vehicles()}.
 *
 * @param <T> the generated table that the relationship leads to
 */
public interface EdgePath<T extends Table<?>> {

    /** A relationship that is no path of jOOQ's, since no foreign key makes it. Used by generated code. */
    static <T extends Table<?>> EdgePath<T> of(Table<?> from, Edge edge) {
        return new PlainPath<>(from, edge);
    }

    /**
     * Where the relationship starts: the table whose method was called, which a query may know by an alias.
     *
     * @return never null
     */
    Table<?> from();

    /**
     * The relationship's facts.
     *
     * @return never null
     */
    Edge edge();
}
