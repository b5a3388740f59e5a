package com.thorbis.dao.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY}: values parted by tabs, rows by line feeds, null as {@code \N}.
 *
 * <p>Text, since every type of every version and extension has one; encoded by hand into one buffer, since this is where
 * the time of a load goes.
 */
final class CopyText {

    private final Converter<?, ?>[] converters;
    private byte[] bytes = new byte[64 * 1024];
    private int size;

    CopyText(List<Field<?>> fields) {
        this.converters = fields.stream().map(Field::getConverter).toArray(Converter<?, ?>[]::new);
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** A row of some of these values. */
    void add(@Nullable Object[] values, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                put('\t');
            }
            Object value = toDatabase(converters[i], values[columns[i]]);
            if (value == null) {
                putEscaped('N');
            } else {
                escape(text(value).getBytes(StandardCharsets.UTF_8));
            }
        }
        put('\n');
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object toDatabase(Converter<?, ?> converter, @Nullable Object value) {
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

    /** No byte of a longer UTF-8 character looks like one that has a meaning here. */
    private void escape(byte[] text) {
        for (byte b : text) {
            switch (b) {
                case '\\' -> putEscaped('\\');
                case '\n' -> putEscaped('n');
                case '\r' -> putEscaped('r');
                case '\t' -> putEscaped('t');
                default -> put(b);
            }
        }
    }

    private void putEscaped(char c) {
        put('\\');
        put(c);
    }

    private void put(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }
}
