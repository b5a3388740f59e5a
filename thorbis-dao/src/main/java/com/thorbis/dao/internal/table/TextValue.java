package com.thorbis.dao.internal.table;

import java.util.HexFormat;

import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column's values as text that PostgreSQL reads back: what {@code COPY} and arrays of text take, since every type of
 * every version and extension has such a form.
 */
public final class TextValue {

    private final Converter<?, ?> converter;

    public TextValue(Field<?> field) {
        this.converter = field.getConverter();
    }

    /** Null for null. */
    public @Nullable String of(@Nullable Object value) {
        Object stored = toDatabase(value);
        return stored == null ? null : text(stored);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object toDatabase(@Nullable Object value) {
        return value == null ? null : ((Converter<?, Object>) converter).to(value);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof byte[] binary) {
            return "\\x" + HexFormat.of().formatHex(binary);
        }
        return value instanceof Object[] array ? arrayText(array) : value.toString();
    }

    private static String arrayText(Object[] array) {
        StringBuilder text = new StringBuilder("{");
        for (Object element : array) {
            text.append(text.length() > 1 ? "," : "").append(element == null ? "NULL" : elementText(element));
        }
        return text.append('}').toString();
    }

    private static String elementText(Object element) {
        return element instanceof Object[] nested
                ? arrayText(nested)
                : '"' + text(element).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
