package com.thorbis.core.edge;

import org.jooq.Table;

/**
 * What the relationship methods of generated tables return, such as {@code CUSTOMERS.vehicles()}.
 *
 * @param <T> the generated table that the relationship leads to
 */
public interface EdgePath<T extends Table<?>> {

    /**
     * The relationship's facts.
     *
     * @return never null
     */
    Edge edge();
}
