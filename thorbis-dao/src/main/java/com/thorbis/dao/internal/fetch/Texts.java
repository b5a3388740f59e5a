package com.thorbis.dao.internal.fetch;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

import org.jooq.impl.SQLDataType;
import org.jooq.util.postgres.PostgresUtils;

/** Values from the texts that PostgreSQL writes for them. */
final class Texts {

    /** How long a date is. */
    private static final int DAY = 10;

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter(Locale.ROOT);

    private Texts() {}

    static LocalDate date(String text) {
        return SQLDataType.LOCALDATE.convert(text);
    }

    /** As in {@code 2024-02-29 12:00:00.123456+01}; jOOQ's own conversion tries several forms, and throws in between. */
    static OffsetDateTime timestamp(String text) {
        return isPlain(text)
                ? TIMESTAMP.parse(text, OffsetDateTime::from)
                : SQLDataType.TIMESTAMPWITHTIMEZONE.convert(text);
    }

    /** Of a year that has four digits and is after Christ. */
    private static boolean isPlain(String text) {
        return text.length() > DAY && text.charAt(DAY) == ' ' && Character.isDigit(text.charAt(text.length() - 1));
    }

    static byte[] bytes(String text) {
        return PostgresUtils.toBytes(text);
    }

    static Object array(String text, Class<?> type, Decoder element) {
        List<String> texts = PostgresUtils.toPGArray(text);
        Object array = Array.newInstance(type, texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String value = texts.get(i);
            Array.set(array, i, value == null ? null : element.parse(value));
        }
        return array;
    }
}
