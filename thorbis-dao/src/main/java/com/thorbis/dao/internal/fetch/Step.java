package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.TenantTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.table.Rows;

/**
 * The way along a relationship from one level to the next.
 *
 * <p>Rows belong together where the source's key equals the far key, a column of the target or of the link table. A pair
 * of tenant columns is no part of the keys: it is equal in all rows, and a constant in each query.
 */
final class Step {

    private final Edge edge;
    private final Level<?, ?> next;
    private final List<Field<?>> sourceKey = new ArrayList<>();
    private final List<Field<?>> farKey = new ArrayList<>();
    /** What a polymorphic reference must say to be about the other table; in the source's rows, or in the target's. */
    private final Map<Field<?>, String> sourceMeans;

    private final Map<Field<?>, String> targetMeans;

    Step(Edge edge, Level<?, ?> next) {
        this.edge = edge;
        this.next = next;
        this.sourceMeans = discriminators(edge, edge.source());
        this.targetMeans = discriminators(edge, edge.target());
        Table<?> far = edge.link().<Table<?>>map(Link::table).orElse(edge.target());
        List<? extends Field<?>> farFields = edge.link().map(Link::sourceFields).orElse(edge.targetFields());
        for (int i = 0; i < farFields.size(); i++) {
            if (!isTenant(edge.source(), edge.sourceFields().get(i)) || !isTenant(far, farFields.get(i))) {
                sourceKey.add(edge.sourceFields().get(i));
                farKey.add(farFields.get(i));
            }
        }
    }

    Edge edge() {
        return edge;
    }

    Level<?, ?> next() {
        return next;
    }

    List<Field<?>> farKey() {
        return farKey;
    }

    /** What the level before must read. */
    List<Field<?>> sourceColumns() {
        return Stream.concat(sourceKey.stream(), sourceMeans.keySet().stream()).toList();
    }

    /** What a row is related by; null where it is related to nothing. */
    @Nullable
    Object sourceKey(Record row) {
        for (var means : sourceMeans.entrySet()) {
            if (!means.getValue().equals(row.get(means.getKey()))) {
                return null;
            }
        }
        return keyOf(row, sourceKey);
    }

    /** Far rows with one of these keys, and of a polymorphic reference those that are about the source's table. */
    Condition isRelated(Collection<?> keys) {
        Condition related = isAny(farKey, keys);
        for (var means : targetMeans.entrySet()) {
            related = related.and(Rows.equal(means.getKey(), means.getValue()));
        }
        return related;
    }

    /** The value of one field, the list of the values of several; null where a value is missing. */
    static @Nullable Object keyOf(Record row, List<? extends Field<?>> fields) {
        if (fields.size() == 1) {
            return row.get(fields.get(0));
        }
        List<Object> values = new ArrayList<>();
        for (Field<?> field : fields) {
            Object value = row.get(field);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** One array whatever the number of keys, so that the statement is always the same one. */
    private static Condition isAny(List<? extends Field<?>> fields, Collection<?> keys) {
        if (fields.size() == 1) {
            return isAny(fields.get(0), keys);
        }
        return DSL.row(fields)
                .in(keys.stream().map(key -> DSL.row((List<?>) key)).toList());
    }

    private static <V> Condition isAny(Field<V> field, Collection<?> keys) {
        return field.eq(DSL.any(DSL.val(keys.toArray(), field.getDataType().getArrayDataType())));
    }

    private static Map<Field<?>, String> discriminators(Edge edge, Table<?> side) {
        return edge.discriminators().entrySet().stream()
                .filter(column -> side.equals(column.getKey().getTable()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isTenant(Table<?> table, Field<?> field) {
        return table instanceof TenantTable<?, ?> owned && field.equals(owned.tenantField());
    }
}
