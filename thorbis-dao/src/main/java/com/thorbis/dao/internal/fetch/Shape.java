package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a row and the rows related to it become.
 *
 * @param <X> the caller's type
 */
public interface Shape<X> {

    /** What {@link #build} reads, each once. */
    List<Column> columns();

    /** What the caller's object is made of, in its order. */
    List<Member> members();

    /** What the related rows become, for each branch of the selection; of a recursive branch this shape itself. */
    List<? extends Shape<?>> related();

    /**
     * Makes the caller's object of a row.
     *
     * @param values begin with those of {@link #columns()}, in that order; what follows is none of the shape's business
     * @param related what was made of the related rows, for each branch of the selection; of a relationship to one an
     *     empty list or one element. The inner lists can't be changed, and may be kept
     */
    X build(@Nullable Object[] values, List<? extends List<?>> related);
}
