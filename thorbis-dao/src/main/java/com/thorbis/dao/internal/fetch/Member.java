package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of what a row becomes, by its name.
 *
 * @param index among the row's values, or among what the row is related to
 */
public record Member(String name, Kind kind, int index) {

    /** Where a member comes from. */
    public enum Kind {
        VALUE,
        ONE_RELATED,
        MANY_RELATED
    }

    /** What it is of one row: a value, what was made of the one row that is related, or of each. */
    public @Nullable Object of(@Nullable Object[] values, List<? extends List<?>> related) {
        return switch (kind) {
            case VALUE -> values[index];
            case ONE_RELATED ->
                related.get(index).isEmpty() ? null : related.get(index).get(0);
            case MANY_RELATED -> related.get(index);
        };
    }
}
