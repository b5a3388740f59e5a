package com.thorbis.dao.internal.shape;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;

import org.jooq.Formattable;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.JSONFormat;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.value.DatabaseValue;
import com.thorbis.core.value.TreePath;

/** Writes values of the database as JSON. */
final class JsonWriter {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder out = new StringBuilder();

    JsonWriter beginObject() {
        out.append('{');
        return this;
    }

    /** Begins a member, whose value comes next. */
    JsonWriter name(String name) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        string(name);
        out.append(':');
        return this;
    }

    JsonWriter endObject() {
        out.append('}');
        return this;
    }

    JsonText text() {
        return new JsonText(out.toString());
    }

    JsonWriter value(@Nullable Object value) {
        if (value == null
                || value instanceof Boolean
                || value instanceof JsonText
                || value instanceof JSONB
                || value instanceof JSON) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Iterable<?> list) {
            array(list);
        } else if (value instanceof Object[] array) {
            array(Arrays.asList(array));
        } else if (value instanceof Formattable rows) {
            out.append(rows.formatJSON(JSONFormat.DEFAULT_FOR_RECORDS));
        } else if (value instanceof Record record && !(value instanceof TreePath)) {
            object(record);
        } else {
            string(text(value));
        }
        return this;
    }

    /** JSON has no word for what is no number. */
    private void number(Number number) {
        if (Double.isFinite(number.doubleValue()) || !(number instanceof Double || number instanceof Float)) {
            out.append(number);
        } else {
            string(number.toString());
        }
    }

    private void array(Iterable<?> values) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(value);
        }
        out.append(']');
    }

    private void object(Record record) {
        beginObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            name(component.getName()).value(read(component, record));
        }
        endObject();
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + record.getClass() + " cannot be read", e);
        }
    }

    private static String text(Object value) {
        if (value instanceof DatabaseValue constant) {
            return constant.literal();
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time); // its own text leaves out seconds that are 0
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value.toString();
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
