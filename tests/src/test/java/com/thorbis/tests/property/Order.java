package com.thorbis.tests.property;

import java.util.Comparator;
import java.util.List;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.TableField;

import com.thorbis.core.KeyedTable;

/** A column to sort by, as PostgreSQL does: nulls are the greatest. */
record Order(Field<?> column, boolean descending) {

    static List<Order> byKey(KeyedTable<?, ?> table) {
        List<? extends TableField<?, ?>> key = table.keyFields();
        return key.stream().map(column -> new Order(column, false)).toList();
    }

    /** What comes of all of these, then of the key. */
    static Comparator<Record> comparator(List<Order> orders, KeyedTable<?, ?> table) {
        Comparator<Record> byKey = byKey(table).stream()
                .map(Order::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return orders.stream()
                .map(Order::comparator)
                .reduce(Comparator::thenComparing)
                .map(first -> first.thenComparing(byKey))
                .orElse(byKey);
    }

    OrderField<?> field(KeyedTable<?, ?> table) {
        Field<?> here = Values.in(table, column);
        return descending ? here.desc() : here.asc();
    }

    private Comparator<Record> comparator() {
        Comparator<Record> ascending = Comparator.comparing(
                row -> Values.comparable(row.get(column)), Comparator.nullsLast(Comparator.naturalOrder()));
        return descending ? ascending.reversed() : ascending;
    }

    @Override
    public String toString() {
        return column.getName() + (descending ? " desc" : "");
    }
}
