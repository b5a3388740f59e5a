package com.thorbis.dao.internal.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

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
    public List<Column> columns() {
        return Stream.<Field<?>>of(selection.table().fields()).map(Column::of).toList();
    }

    @Override
    public List<Shape<?>> related() {
        return List.of();
    }

    @Override
    public X build(@Nullable Object[] values, List<? extends List<?>> related) {
        Record row = selection.table().newRecord();
        row.fromArray(Arrays.copyOf(values, row.size()));
        row.changed(false);
        return type.cast(row);
    }
}
