package com.thorbis.tests.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;

import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;

/** Columns whose values Java and PostgreSQL order and compare alike. */
final class Values {

    private static final Set<Class<?>> ORDERED = Set.of(
            Integer.class,
            Long.class,
            BigDecimal.class,
            Boolean.class,
            LocalDate.class,
            OffsetDateTime.class,
            UUID.class);

    private Values() {}

    /** Texts are not: their order is a matter of language. */
    static boolean areOrdered(Field<?> column) {
        return ORDERED.contains(column.getType());
    }

    static boolean areEquatable(Field<?> column) {
        boolean isText = column.getType() == String.class && !column.equals(ATTACHMENTS.SEARCH_VECTOR);
        return areOrdered(column) || isText || column.getType().isEnum();
    }

    /** A column as a query knows it that gave the table another name. */
    @SuppressWarnings("unchecked")
    static Field<Object> in(KeyedTable<?, ?> table, Field<?> column) {
        return (Field<Object>) Objects.requireNonNull(table.field(column.getName()));
    }

    /** The value as one that Java orders as PostgreSQL does: a UUID byte by byte, without a sign. */
    @SuppressWarnings("unchecked")
    static @Nullable Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>) (value instanceof UUID ? value.toString() : value);
    }
}
