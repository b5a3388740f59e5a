package com.thorbis.dao.internal.fetch;

import java.lang.reflect.Type;

import org.jooq.Record;

import com.thorbis.dao.internal.table.Rows;

/** Finds the shape that a Java type asks for. */
public final class Shapes {

    private Shapes() {}

    /**
     * The shape of a caller's record, or of a table's generated record.
     *
     * @throws IllegalArgumentException if the type is neither, or a component of it has no source
     */
    public static <X> Shape<X> of(Class<X> type, Selection<?> selection) {
        if (type.isRecord()) {
            return RecordShape.of(type, selection);
        }
        if (Record.class.isAssignableFrom(type)
                && type.isAssignableFrom(selection.table().getRecordType())) {
            return new TableRecordShape<>(type, selection);
        }
        throw notReadable(type, selection);
    }

    static Shape<?> of(Type type, Selection<?> selection) {
        if (type instanceof Class<?> plain) {
            return of(plain, selection);
        }
        throw notReadable(type, selection);
    }

    private static IllegalArgumentException notReadable(Type type, Selection<?> selection) {
        return new IllegalArgumentException(
                "rows of " + Rows.name(selection.table()) + " cannot become " + type.getTypeName()
                        + "; read them into a Java record of yours, or into "
                        + selection.table().getRecordType().getSimpleName() + ".");
    }
}
