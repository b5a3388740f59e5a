package com.thorbis.dao.internal.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Values of sorted columns as text, from which they come back exactly: a rounded position would lose or repeat rows. */
final class SortValue {

    /** Of these, {@code toString} writes all that there is to a value. */
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(Boolean.class, Boolean::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse));

    private SortValue() {}

    /**
     * Refuses what has no such text before a page is read.
     *
     * @throws IllegalArgumentException if the type is none of those known
     */
    static void check(Field<?> field) {
        reader(field);
    }

    static <U> @Nullable String write(Field<U> field, @Nullable Object value) {
        return value == null ? null : toDatabase(field.getConverter(), value).toString();
    }

    static @Nullable Object read(Field<?> field, @Nullable String text) {
        return text == null
                ? null
                : fromDatabase(field.getConverter(), reader(field).apply(text));
    }

    private static <T, U> Object toDatabase(Converter<T, U> converter, Object value) {
        return converter.to(converter.toType().cast(value));
    }

    private static <T, U> Object fromDatabase(Converter<T, U> converter, Object value) {
        return converter.from(converter.fromType().cast(value));
    }

    private static Function<String, ?> reader(Field<?> field) {
        Converter<?, ?> converter = field.getConverter();
        // A type that a binding converts from whatever the driver gives, such as a TreePath, is written as text.
        boolean isText = converter.fromType() == Object.class && converter.toType() != Object.class;
        Function<String, ?> reader = READERS.get(isText ? String.class : converter.fromType());
        if (reader == null) {
            throw new IllegalArgumentException("pages can't be ordered by " + field
                    + ": a cursor can hold text, numbers," + " booleans, uuids, dates and times, and not "
                    + converter.toType().getSimpleName() + ".");
        }
        return reader;
    }
}
