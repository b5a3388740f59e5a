package com.thorbis.dao.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY}: values parted by tabs, rows by line feeds, null as {@code \N}.
 *
 * <p>Encoded by hand into one buffer, since this is where the time of a load goes.
 */
final class CopyText {

    private final TextValue[] texts;
    private byte[] bytes = new byte[64 * 1024];
    private int size;

    CopyText(List<Field<?>> fields) {
        this.texts = fields.stream().map(TextValue::new).toArray(TextValue[]::new);
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
            String text = texts[i].of(values[columns[i]]);
            if (text == null) {
                putEscaped('N');
            } else {
                escape(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        put('\n');
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
