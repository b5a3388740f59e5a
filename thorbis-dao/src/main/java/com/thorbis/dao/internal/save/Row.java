package com.thorbis.dao.internal.save;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jooq.tools.StringUtils;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** A row of a tree on its way to the database, and what became of it. */
public final class Row {

    /** What is to be done with it. */
    public enum Kind {
        INSERT,
        /** The row is there, or the save fails. */
        UPDATE,
        /** Updates the row that has the key, or else inserts one. */
        UPSERT
    }

    /** What was done with it. */
    public enum Outcome {
        INSERTED,
        UPDATED,
        /** It was there, and nothing of it was to be changed. */
        FOUND
    }

    private final Part part;
    private final Object given;
    private final @Nullable Row parent;
    private final @Nullable String edge;
    private final int index;
    private final @Nullable Object[] values;
    private Map<Integer, @Nullable Object> learned = Map.of();
    private final List<@Nullable List<Row>> related = new ArrayList<>(2);
    private Kind kind = Kind.INSERT;
    private @Nullable Outcome outcome;

    /**
     * @param parent the row whose tree this one stands in; null for a root
     * @param index the position among its siblings; -1 where it has none
     */
    Row(Part part, Object given, @Nullable Row parent, @Nullable String edge, int index) {
        this.part = part;
        this.given = given;
        this.parent = parent;
        this.edge = edge;
        this.index = index;
        this.values = new Object[part.columns().fields().length];
        Arrays.fill(values, Stamp.UNSET);
    }

    public Part part() {
        return part;
    }

    /** Of the row whose tree this one stands in; never asked of a root. */
    @Nullable
    Object[] parentValues() {
        return Objects.requireNonNull(parent, "a root has no parent").values;
    }

    int index() {
        return index;
    }

    Object given() {
        return given;
    }

    /** One for each column of the table. */
    @Nullable
    Object[] values() {
        return values;
    }

    @Nullable
    Object value(int column) {
        Object value = values[column];
        return value == Stamp.UNSET ? null : value;
    }

    boolean sets(int column) {
        return values[column] != Stamp.UNSET;
    }

    Kind kind() {
        return kind;
    }

    void kind(Kind decided) {
        kind = decided;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    void outcome(@Nullable Outcome reached) {
        outcome = reached;
    }

    /** Notes what the database put. Apart from what was given to it, which is sent again when a failure is looked into. */
    void learn(int column, @Nullable Object value) {
        if (learned.isEmpty()) {
            learned = new HashMap<>();
        }
        learned.put(column, value);
    }

    /** The rows at the other end of each relationship, null where the caller said nothing. */
    List<@Nullable List<Row>> related() {
        return related;
    }

    /** The key's value, or the list of its values for a link table; null where the database makes it. */
    public @Nullable Object key() {
        int[] key = part.columns().key();
        return key.length == 1 ? value(key[0]) : list(key);
    }

    boolean hasKey() {
        for (int column : part.columns().key()) {
            if (value(column) == null) {
                return false;
            }
        }
        return true;
    }

    /** The values of some columns, to be compared. */
    List<@Nullable Object> list(int[] columns) {
        List<@Nullable Object> list = new ArrayList<>(columns.length);
        for (int column : columns) {
            list.add(value(column));
        }
        return Collections.unmodifiableList(list);
    }

    /** Such as {@code vehicles[3].repairOrders[0]}; empty for the root of a tree that was saved alone. */
    String path() {
        String last = index < 0 ? name() : name() + "[" + index + "]";
        String before = parent == null ? "" : parent.path();
        return before.isEmpty() || last.isEmpty() ? before + last : before + "." + last;
    }

    private String name() {
        return edge == null ? "" : edge;
    }

    /** The path of a component, such as {@code vehicles[3].vin}. */
    String path(String column) {
        String component = StringUtils.toCamelCaseLC(column);
        return path().isEmpty() ? component : path() + "." + component;
    }

    IllegalArgumentException refused(String message) {
        return new IllegalArgumentException(path().isEmpty() ? message : path() + ": " + message);
    }

    boolean carriesVersion() {
        int version = part.columns().version();
        return version != Columns.NONE && value(version) != null;
    }

    /** The object as it was stored, with all below it. */
    public Object stored() {
        List<@Nullable List<Object>> below = new ArrayList<>(related.size());
        for (List<Row> rows : related) {
            below.add(rows == null ? null : rows.stream().map(Row::stored).toList());
        }
        @Nullable Object[] known = values.clone();
        learned.forEach((column, value) -> known[column] = value);
        return part.source().stored(given, known, below);
    }
}
