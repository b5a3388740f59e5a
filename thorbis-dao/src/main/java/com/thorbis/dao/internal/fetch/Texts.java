package com.thorbis.dao.internal.fetch;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jooq.impl.SQLDataType;
import org.jooq.util.postgres.PostgresUtils;

/** Values from the texts that PostgreSQL writes for them. */
final class Texts {

    private Texts() {}

    static LocalDate date(String text) {
        return SQLDataType.LOCALDATE.convert(text);
    }

    static OffsetDateTime timestamp(String text) {
        return SQLDataType.TIMESTAMPWITHTIMEZONE.convert(text);
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
