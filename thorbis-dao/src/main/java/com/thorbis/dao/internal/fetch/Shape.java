package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jooq.Field;
import org.jooq.Record;

/**
 * What a row and the rows related to it become.
 *
 * @param <X> the caller's type
 */
public interface Shape<X> {

    /** The columns that {@link #build} reads, each once. */
    List<Field<?>> columns();

    /** What the related rows become, for each branch of the selection. */
    List<? extends Shape<?>> related();

    /**
     * Makes the caller's object of a row.
     *
     * @param row begins with the values of {@link #columns()}
     * @param related what was made of the related rows, for each branch of the selection
     */
    X build(Record row, List<List<Object>> related);
}
