package com.thorbis.dao.save;

import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.save.Row;
import com.thorbis.dao.internal.save.Row.Outcome;
import com.thorbis.dao.internal.save.Saved;

/**
 * What became of trees.
 *
 * @param <X> what the trees are made of
 */
public final class SaveResult<X> {

    private final Saved saved;
    private final Class<X> type;

    SaveResult(Saved saved, Class<X> type) {
        this.saved = saved;
        this.type = type;
    }

    /**
     * The trees as they are stored now, for the next save: with their keys, their versions and what documents and lines
     * add up to, where they have room for them. Other values that the database decided, such as defaults, are left to a
     * fetch.
     *
     * @return in the order given
     */
    public List<X> trees() {
        return saved.roots().stream().map(root -> type.cast(root.stored())).toList();
    }

    /**
     * The one tree, as {@link #trees()} has it.
     *
     * @throws IllegalStateException if it was not one that was saved
     */
    public X tree() {
        if (saved.roots().size() != 1) {
            throw new IllegalStateException(saved.roots().size() + " trees were saved; ask for trees().");
        }
        return trees().get(0);
    }

    /** How many rows were inserted, of all tables, links of a many-to-many relationship included. */
    public int inserted() {
        return count(Outcome.INSERTED);
    }

    /** How many rows were updated, whether a value became another or not. */
    public int updated() {
        return count(Outcome.UPDATED);
    }

    /** How many rows were removed by {@link Mode#REPLACE}, or hidden; without those that the database removes with them. */
    public int deleted() {
        return saved.deleted().values().stream().mapToInt(List::size).sum();
    }

    /** The keys of the rows that were inserted into a table; without those that the database made. */
    public <K> List<K> inserted(KeyedTable<?, K> table) {
        return keys(table, Outcome.INSERTED);
    }

    /** The keys of the rows of a table that were updated. */
    public <K> List<K> updated(KeyedTable<?, K> table) {
        return keys(table, Outcome.UPDATED);
    }

    /** The keys of the rows of a table that were removed, or hidden. */
    public <K> List<K> deleted(KeyedTable<?, K> table) {
        List<K> keys = new ArrayList<>();
        saved.deleted().forEach((part, gone) -> {
            if (part.table().equals(table)) {
                gone.forEach(key -> keys.add(key(table, key)));
            }
        });
        return keys;
    }

    private int count(Outcome outcome) {
        return (int) saved.rows().stream()
                .flatMap(List::stream)
                .filter(row -> row.outcome() == outcome)
                .count();
    }

    private <K> List<K> keys(KeyedTable<?, K> table, Outcome outcome) {
        List<K> keys = new ArrayList<>();
        for (List<Row> rows : saved.rows()) {
            for (Row row : rows) {
                Object key = row.key();
                if (row.outcome() == outcome && row.part().table().equals(table) && key != null) {
                    keys.add(key(table, key));
                }
            }
        }
        return keys;
    }

    /** A key of several columns is a jOOQ record. */
    @SuppressWarnings("unchecked") // the table says so
    private static <K> K key(KeyedTable<?, K> table, Object key) {
        if (!(key instanceof List<?> values)) {
            return (K) key;
        }
        DSLContext dsl = DSL.using(SQLDialect.POSTGRES);
        Record composite = dsl.newRecord(table.keyFields().toArray(new Field<?>[0]));
        composite.fromArray(values.toArray());
        return (K) composite;
    }
}
