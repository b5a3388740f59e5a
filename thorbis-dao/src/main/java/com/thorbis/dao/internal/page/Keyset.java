package com.thorbis.dao.internal.page;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;

/**
 * A total order of a table's rows: the one asked for and then the key, so that no two rows are equal in it.
 *
 * @param table whose rows
 * @param fields what they are sorted by
 */
public record Keyset(KeyedTable<?, ?> table, List<SortField<?>> fields) {

    /**
     * Adds the key, in the direction of the last field: one index can then serve the whole order, either way.
     *
     * @throws IllegalArgumentException if a field's values can't be held by a cursor
     */
    public static Keyset of(KeyedTable<?, ?> table, List<? extends OrderField<?>> order) {
        List<SortField<?>> total = new ArrayList<>();
        boolean descending = false;
        for (OrderField<?> field : order) {
            SortField<?> sorted = field instanceof SortField<?> s ? s : ((Field<?>) field).asc();
            descending = isDescending(sorted);
            total.add(sorted);
        }
        for (Field<?> key : table.keyFields()) {
            if (total.stream().noneMatch(sorted -> sorted.$field().equals(key))) {
                total.add(descending ? key.desc() : key.asc());
            }
        }
        total.forEach(sorted -> SortValue.check(sorted.$field()));
        return new Keyset(table, List.copyOf(total));
    }

    /** What is sorted by, without directions: a row's values of these are its position. */
    public List<Field<?>> columns() {
        return fields.stream().<Field<?>>map(SortField::$field).toList();
    }

    /** A row's values of what is sorted by. */
    public List<@Nullable Object> position(Record row) {
        List<@Nullable Object> position = new ArrayList<>();
        columns().forEach(column -> position.add(row.get(column)));
        return position;
    }

    Keyset reversed() {
        return new Keyset(
                table, fields.stream().<SortField<?>>map(Keyset::reversed).toList());
    }

    private static <T> SortField<T> reversed(SortField<T> sorted) {
        Field<T> field = sorted.$field();
        SortField<T> reversed = isDescending(sorted) ? field.asc() : field.desc();
        NullOrdering nulls = sorted.$nullOrdering();
        if (nulls == null) {
            return reversed; // PostgreSQL's own order of nulls turns with the direction
        }
        return nulls == NullOrdering.NULLS_FIRST ? reversed.nullsLast() : reversed.nullsFirst();
    }

    static boolean isDescending(SortField<?> sorted) {
        return sorted.$sortOrder() == SortOrder.DESC;
    }
}
