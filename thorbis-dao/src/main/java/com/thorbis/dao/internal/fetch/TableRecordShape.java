package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jooq.Field;
import org.jooq.Record;

/** A generated record: all columns of the row, and nothing that it is related to. */
final class TableRecordShape<X> implements Shape<X> {

    private final Class<X> type;
    private final Selection<?> selection;

    TableRecordShape(Class<X> type, Selection<?> selection) {
        if (!selection.branches().isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no room for "
                    + selection.branches().get(0).edge() + "; read into a Java record of yours, or without into().");
        }
        this.type = type;
        this.selection = selection;
    }

    @Override
    public List<Field<?>> columns() {
        return List.of(selection.table().fields());
    }

    @Override
    public List<Shape<?>> related() {
        return List.of();
    }

    @Override
    public X build(Record row, List<List<Object>> related) {
        return type.cast(row.into(selection.table()));
    }
}
