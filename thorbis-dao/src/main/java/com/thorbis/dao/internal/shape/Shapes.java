package com.thorbis.dao.internal.shape;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import org.jooq.Field;
import org.jooq.Fields;
import org.jooq.Record;
import org.jooq.Select;

import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;
import com.thorbis.dao.internal.table.Rows;

/** Finds the shape that a Java type asks for. */
public final class Shapes {

    private Shapes() {}

    /**
     * The shape of a caller's record, of a table's generated record, or of a map.
     *
     * @param type what its {@code X} is
     * @throws IllegalArgumentException if the type is none of these, or a component of it has no source
     */
    @SuppressWarnings("unchecked")
    public static <X> Shape<X> of(Type type, Selection<?> selection) {
        JavaType wanted = JavaType.of(type);
        if (!canRead(wanted, selection)) {
            throw new IllegalArgumentException("rows of " + Rows.name(selection.table()) + " cannot become " + wanted
                    + "; " + readable(selection));
        }
        return (Shape<X>) of(wanted, selection);
    }

    /**
     * The shape of a caller's record, made of a query's fields, whose values come in the order of the fields.
     *
     * @param type what its {@code X} is
     * @throws IllegalArgumentException if the type is no record, or a component of it has no source
     */
    public static <X> Shape<X> of(Type type, Fields fields) {
        JavaType wanted = JavaType.of(type);
        if (!wanted.raw().isRecord()) {
            throw new IllegalArgumentException(
                    "the query's rows cannot become " + wanted + "; read them into a Java record of yours.");
        }
        List<Field<?>> all = all(fields);
        return new RecordShape<>(
                withArguments(wanted),
                Sources.of(all),
                all.stream().map(Column::of).toList());
    }

    /** What a query's own list says of its fields, such as that a count is never null, is lost in a table made of it. */
    private static List<Field<?>> all(Fields fields) {
        return fields instanceof Select<?> query ? query.getSelect() : List.of(fields.fields());
    }

    static boolean canRead(JavaType type, Selection<?> selection) {
        return type.raw().isRecord() || isGenerated(type, selection) || isMap(type);
    }

    static Shape<?> of(JavaType type, Selection<?> selection) {
        if (type.raw().isRecord()) {
            return new RecordShape<>(withArguments(type), Sources.of(selection), List.of());
        }
        return isMap(type) ? new MapShape(selection) : new TableRecordShape<>(type.raw(), selection);
    }

    /** What would be a type for the rows, for messages. */
    static String readable(Selection<?> selection) {
        return "read them into a Java record of yours, into "
                + selection.table().getRecordType().getSimpleName() + ", or a Map<String, Object>.";
    }

    private static JavaType withArguments(JavaType record) {
        int variables = record.raw().getTypeParameters().length;
        if (variables != record.arguments().size()) {
            throw new IllegalArgumentException(record + " has type parameters: say which types they stand for, as in"
                    + " into(new GenericType<" + record.raw().getSimpleName() + "<String, Integer>>() {}).");
        }
        return record;
    }

    private static boolean isGenerated(JavaType type, Selection<?> selection) {
        return Record.class.isAssignableFrom(type.raw())
                && type.raw().isAssignableFrom(selection.table().getRecordType());
    }

    private static boolean isMap(JavaType type) {
        return type.equals(new JavaType(Map.class, List.of(JavaType.of(String.class), JavaType.of(Object.class))));
    }
}
