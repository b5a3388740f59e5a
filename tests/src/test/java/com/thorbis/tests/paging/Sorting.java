package com.thorbis.tests.paging;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

/**
 * One column of an order: as the database is asked for it, and as Java compares rows.
 *
 * @param nullsFirst null where the order does not say it
 */
record Sorting(Column column, boolean descending, @Nullable Boolean nullsFirst) {

    /** What can be sorted by. */
    record Column(
            String name, Function<Customers, Field<?>> field, Function<CustomerRecord, @Nullable Comparable<?>> value) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Texts, numbers and times, with and without missing values. */
    static final List<Column> COLUMNS = List.of(
            new Column("last name", c -> c.LAST_NAME, CustomerRecord::getLastName),
            new Column("email", c -> c.EMAIL_PRIMARY, CustomerRecord::getEmailPrimary),
            new Column("status", c -> c.STATUS, row -> row.getStatus().literal()),
            new Column(
                    "created at", c -> c.CREATED_AT, row -> row.getCreatedAt().toInstant()));

    OrderField<?> field(Customers table) {
        Field<?> field = column.field().apply(table);
        SortField<?> sorted = descending ? field.desc() : field.asc();
        if (nullsFirst == null) {
            return sorted;
        }
        return nullsFirst ? sorted.nullsFirst() : sorted.nullsLast();
    }

    /** All of an order, and then the key as its last column goes. */
    static Comparator<CustomerRecord> comparator(List<Sorting> order) {
        Comparator<CustomerRecord> byKey = Comparator.comparing(CustomerRecord::getId, Sorting::asBytes);
        boolean descending = !order.isEmpty() && order.get(order.size() - 1).descending();
        Comparator<CustomerRecord> comparator = descending ? byKey.reversed() : byKey;
        for (int i = order.size() - 1; i >= 0; i--) {
            comparator = order.get(i).comparator().thenComparing(comparator);
        }
        return comparator;
    }

    /** PostgreSQL takes a missing value for the largest, unless the order says where it goes. */
    @SuppressWarnings("unchecked")
    private Comparator<CustomerRecord> comparator() {
        boolean first = nullsFirst == null ? descending : nullsFirst;
        Comparator<Comparable<Object>> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                row -> (Comparable<Object>) column.value().apply(row),
                first ? Comparator.nullsFirst(values) : Comparator.nullsLast(values));
    }

    /** As PostgreSQL compares them; Java takes their halves for signed numbers. */
    private static int asBytes(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
