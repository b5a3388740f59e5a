package com.thorbis.dao.internal.fetch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.TenantTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.core.edge.Link;

/**
 * The way along a relationship from one level to the next.
 *
 * <p>Rows belong together where the source's key equals the far key, columns of the target or of the link table. A pair
 * of tenant columns is no part of the keys: it is equal in all rows, and a constant in each query.
 */
public final class Step {

    private final Branch branch;
    private final @Nullable Level<?, ?> next;
    private final List<Field<?>> sourceKey = new ArrayList<>();
    private final List<Field<?>> farKey = new ArrayList<>();
    private final List<Decoder> farDecoders;
    private final int[] keyPositions;
    private final int[] identity;

    /** Where among a row's values a polymorphic reference says what it is about, and what it must say. */
    private final Map<Integer, Object> meanings = new LinkedHashMap<>();

    /** Kept, since to make one again for each statement costs as much as to render it. */
    private final Map<String, Table<?>> targets = new ConcurrentHashMap<>();

    /**
     * Adds what it needs of a row to the columns that are read.
     *
     * @param next the level that it leads to; null for the level that it starts from, if it is recursive
     */
    Step(Branch branch, @Nullable Level<?, ?> next, List<Column> columns) {
        this.branch = branch;
        this.next = next;
        Edge edge = branch.edge();
        Table<?> far = edge.link().<Table<?>>map(Link::table).orElse(edge.target());
        List<? extends Field<?>> farFields = edge.link().map(Link::sourceFields).orElse(edge.targetFields());
        for (int i = 0; i < farFields.size(); i++) {
            if (!isTenant(edge.source(), edge.sourceFields().get(i)) || !isTenant(far, farFields.get(i))) {
                sourceKey.add(edge.sourceFields().get(i));
                farKey.add(farFields.get(i));
            }
        }
        farDecoders = farKey.stream().map(Decoder::of).toList();
        keyPositions = positions(sourceKey, columns);
        sourceMeanings(edge)
                .forEach((field, meaning) -> meanings.put(
                        position(field, columns), field.getDataType().convert(meaning)));
        identity =
                branch.isRecursive() ? positions(((KeyedTable<?, ?>) edge.target()).keyFields(), columns) : new int[0];
    }

    public Branch branch() {
        return branch;
    }

    Edge edge() {
        return branch.edge();
    }

    /** The level that it leads to, from this one. */
    Level<?, ?> next(Level<?, ?> from) {
        return next == null ? from : next;
    }

    /** The table that it leads to, by another name. */
    Table<?> target(String alias) {
        return targets.computeIfAbsent(alias, edge().target()::as);
    }

    /** Whether a row leads to one other at most, which can stand beside it. */
    boolean isJoinable() {
        return edge().cardinality() == Cardinality.ONE && !branch.isRecursive();
    }

    /** What of a source row must equal the far key, column by column. */
    List<Field<?>> sourceKey() {
        return sourceKey;
    }

    List<Field<?>> farKey() {
        return farKey;
    }

    List<Decoder> farDecoders() {
        return farDecoders;
    }

    /** Where a row says which one it is; asked of recursive steps only. */
    int[] identity() {
        return identity.clone();
    }

    /** What a row is related by; null where it is related to nothing. */
    @Nullable
    Object keyOf(@Nullable Object[] row) {
        for (var meaning : meanings.entrySet()) {
            if (!meaning.getValue().equals(row[meaning.getKey()])) {
                return null;
            }
        }
        return keyOf(row, keyPositions);
    }

    /** Reads the far key, comparable to what {@link #keyOf} says of the source row. */
    Object readKey(Cells cells) throws SQLException {
        if (farDecoders.size() == 1) {
            return Objects.requireNonNull(cells.next(farDecoders.get(0)), "far key");
        }
        List<Object> key = new ArrayList<>(farDecoders.size());
        for (Decoder decoder : farDecoders) {
            key.add(Objects.requireNonNull(cells.next(decoder), "far key"));
        }
        return key;
    }

    /** The value at one position, the list of the values at several; null where a value is missing. */
    static @Nullable Object keyOf(@Nullable Object[] row, int... positions) {
        if (positions.length == 1) {
            return row[positions[0]];
        }
        List<Object> values = new ArrayList<>(positions.length);
        for (int position : positions) {
            Object value = row[position];
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** What a source row must say to be about the other table: it holds the reference if that leads to one row. */
    static Map<TableField<?, ?>, String> sourceMeanings(Edge edge) {
        return edge.cardinality() == Cardinality.ONE ? edge.discriminators() : Map.of();
    }

    /** What a target row must say to be about the other table. */
    static Map<TableField<?, ?>, String> targetMeanings(Edge edge) {
        return edge.cardinality() == Cardinality.MANY ? edge.discriminators() : Map.of();
    }

    private static int[] positions(List<? extends Field<?>> fields, List<Column> columns) {
        return fields.stream().mapToInt(field -> position(field, columns)).toArray();
    }

    private static int position(Field<?> field, List<Column> columns) {
        Column column = Column.of(field);
        int position = columns.indexOf(column);
        if (position >= 0) {
            return position;
        }
        columns.add(column);
        return columns.size() - 1;
    }

    private static boolean isTenant(Table<?> table, Field<?> field) {
        return table instanceof TenantTable<?, ?> owned && field.equals(owned.tenantField());
    }
}
