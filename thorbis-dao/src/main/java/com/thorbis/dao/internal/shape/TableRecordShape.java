package com.thorbis.dao.internal.shape;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;

/** A generated record: all columns of the row, and nothing else. */
final class TableRecordShape<X> implements Shape<X> {

    private final Class<X> type;
    private final KeyedTable<?, ?> table;
    private final WholeRow row;

    TableRecordShape(Class<X> type, Selection<?> selection) {
        if (!selection.branches().isEmpty()) {
            throw noRoom(type, selection.branches().get(0).edge().toString());
        }
        if (!selection.fields().isEmpty()) {
            throw noRoom(
                    type, "the field " + selection.fields().keySet().iterator().next());
        }
        this.type = type;
        this.table = selection.table();
        this.row = WholeRow.of(selection);
    }

    private static IllegalArgumentException noRoom(Class<?> type, String what) {
        return new IllegalArgumentException(type.getSimpleName() + " has no room for " + what
                + "; read into a Java record of yours, or without into().");
    }

    @Override
    public List<Column> columns() {
        return row.columns();
    }

    @Override
    public List<Member> members() {
        return row.members();
    }

    @Override
    public List<Shape<?>> related() {
        return List.of();
    }

    @Override
    public X build(@Nullable Object[] values, List<? extends List<?>> related) {
        return type.cast(WholeRow.record(table, values));
    }
}
