package com.thorbis.dao.internal.fetch;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.value.TreePath;

/**
 * From what PostgreSQL gives to a field's Java value, which is the same whether the driver gives it or it comes as a text
 * in a nested statement.
 */
public record Decoder(Driver driver, Function<String, ?> text, InJson inJson) {

    /** How a nested statement must write a value so that its text comes through. */
    enum InJson {
        /** As JSON does: its number, truth value or string has the text. */
        PLAIN,
        /** As a text of its own, since JSON has another form for it. */
        CAST,
        /** By the type's own output, from which a cast to text may differ. */
        FORMATTED,
        /** Not at all: the value is for the driver to give. */
        NEVER
    }

    /** A value that comes by itself. */
    interface Driver {

        @Nullable
        Object read(ResultSet rows, int index) throws SQLException;
    }

    private static final Map<Class<?>, Decoder> KNOWN = Map.ofEntries(
            Map.entry(String.class, new Decoder(ResultSet::getString, text -> text, InJson.PLAIN)),
            Map.entry(
                    UUID.class,
                    new Decoder((rows, i) -> rows.getObject(i, UUID.class), UUID::fromString, InJson.PLAIN)),
            Map.entry(
                    Short.class,
                    new Decoder((rows, i) -> present(rows, rows.getShort(i)), Short::valueOf, InJson.PLAIN)),
            Map.entry(
                    Integer.class,
                    new Decoder((rows, i) -> present(rows, rows.getInt(i)), Integer::valueOf, InJson.PLAIN)),
            Map.entry(
                    Long.class, new Decoder((rows, i) -> present(rows, rows.getLong(i)), Long::valueOf, InJson.PLAIN)),
            Map.entry(
                    Float.class,
                    new Decoder((rows, i) -> present(rows, rows.getFloat(i)), Float::valueOf, InJson.PLAIN)),
            Map.entry(
                    Double.class,
                    new Decoder((rows, i) -> present(rows, rows.getDouble(i)), Double::valueOf, InJson.PLAIN)),
            Map.entry(
                    Boolean.class,
                    new Decoder((rows, i) -> present(rows, rows.getBoolean(i)), Boolean::valueOf, InJson.PLAIN)),
            Map.entry(BigDecimal.class, new Decoder(ResultSet::getBigDecimal, BigDecimal::new, InJson.PLAIN)),
            Map.entry(
                    LocalDate.class,
                    new Decoder((rows, i) -> rows.getObject(i, LocalDate.class), Texts::date, InJson.CAST)),
            Map.entry(OffsetDateTime.class, new Decoder(Decoder::timestamp, Texts::timestamp, InJson.CAST)),
            Map.entry(byte[].class, new Decoder(ResultSet::getBytes, Texts::bytes, InJson.PLAIN)),
            Map.entry(JSON.class, ofText(JSON::valueOf)),
            Map.entry(JSONB.class, ofText(JSONB::valueOf)));

    /** Of a column or a computed field. */
    public static Decoder of(Field<?> field) {
        Package binding = field.getBinding().getClass().getPackage();
        if (binding.equals(DSL.class.getPackage())) {
            return of(field.getDataType(), field.getConverter());
        }
        return binding.equals(TreePath.class.getPackage()) // whose bindings read texts
                ? ofText(text -> text, InJson.FORMATTED).then(field.getConverter())
                : new Decoder((rows, i) -> OneCell.read(field, rows, i), text -> text, InJson.NEVER);
    }

    private static Decoder of(DataType<?> type, Converter<?, ?> converter) {
        Decoder plain = plain(type, converter.fromType());
        return converter.fromType() == converter.toType() ? plain : plain.then(converter);
    }

    private static Decoder plain(DataType<?> type, Class<?> from) {
        if (from.isArray() && from != byte[].class) {
            Decoder element = plain(type, from.getComponentType());
            return ofText(text -> Texts.array(text, from.getComponentType(), element));
        }
        Decoder known = KNOWN.get(from);
        return known != null ? known : ofText(text -> type.convert(text));
    }

    private static Decoder ofText(Function<String, ?> text) {
        return ofText(text, InJson.CAST);
    }

    private static Decoder ofText(Function<String, ?> text, InJson inJson) {
        return new Decoder(
                (rows, i) -> {
                    String value = rows.getString(i);
                    return value == null ? null : text.apply(value);
                },
                text,
                inJson);
    }

    @SuppressWarnings("unchecked")
    private Decoder then(Converter<?, ?> converter) {
        Converter<Object, ?> from = (Converter<Object, ?>) converter;
        return new Decoder(
                (rows, i) -> {
                    Object value = driver.read(rows, i);
                    return value == null ? null : from.from(value);
                },
                value -> from.from(text.apply(value)),
                inJson);
    }

    /** The value in a row, or null. */
    public @Nullable Object read(ResultSet rows, int index) throws SQLException {
        return driver.read(rows, index);
    }

    /** Whether a nested statement can hand it its value. */
    boolean takesText() {
        return inJson != InJson.NEVER;
    }

    Object parse(String value) {
        return text.apply(value);
    }

    /**
     * At the offset that the text would have: the driver gives the moment in UTC, and sets the zone of the JVM in
     * sessions. Infinity, its furthest moments, has no other offset.
     */
    private static @Nullable OffsetDateTime timestamp(ResultSet rows, int index) throws SQLException {
        OffsetDateTime moment = rows.getObject(index, OffsetDateTime.class);
        return moment == null || moment.equals(OffsetDateTime.MAX) || moment.equals(OffsetDateTime.MIN)
                ? moment
                : moment.atZoneSameInstant(ZoneId.systemDefault()).toOffsetDateTime();
    }

    private static @Nullable Object present(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
