package com.thorbis.dao.internal.fetch;

import java.util.Objects;

import org.jooq.Field;
import org.jooq.Table;

/** Something to select of a table, whatever name the table goes by in the statement. */
@FunctionalInterface
public interface Column {

    /** The field, of this instance of the table. */
    Field<?> of(Table<?> table);

    /** A column of the table itself; two of the same field are equal. */
    static Column of(Field<?> field) {
        return new Own(field);
    }

    /** A column of the table, known by its name. */
    record Own(Field<?> field) implements Column {

        @Override
        public Field<?> of(Table<?> table) {
            return Objects.requireNonNull(table.field(field), () -> table + " has no column " + field);
        }
    }
}
