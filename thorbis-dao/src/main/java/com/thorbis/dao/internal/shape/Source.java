package com.thorbis.dao.internal.shape;

import org.jooq.Field;
import org.jooq.impl.QOM;

import com.thorbis.dao.internal.fetch.Column;

/**
 * Something read of each row that a component may take.
 *
 * @param name what it is called in messages, such as {@code auto.vehicles.year}
 * @param field what jOOQ knows of it
 * @param column what to select
 */
record Source(String name, Field<?> field, Column column) {

    boolean canBeNull() {
        return canBeNull(field);
    }

    /** jOOQ tells of most expressions; not of a count, which is never null. */
    private static boolean canBeNull(Field<?> field) {
        if (field instanceof QOM.FieldAlias<?> alias) {
            return canBeNull(alias.$aliased());
        }
        return field.getDataType().nullable() && !(field instanceof QOM.Count);
    }

    /** Such as {@code auto.vehicles.year (Integer)}. */
    @Override
    public String toString() {
        return name + " (" + field.getType().getSimpleName() + ")";
    }
}
