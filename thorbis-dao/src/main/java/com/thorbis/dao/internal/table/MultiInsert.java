package com.thorbis.dao.internal.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.internal.scope.Session;

/** Inserts many rows with few statements, each of many rows. */
public final class MultiInsert<R extends UpdatableRecord<R>> {

    /** PostgreSQL takes 65,535, of which the tenant needs two; with more at once a statement only takes longer to write. */
    private static final int MOST_BIND_VALUES = 32_000;

    private final Session session;
    private final WritableTable<R, ?> table;
    private final Stamp<R> stamp;

    public MultiInsert(Session session, WritableTable<R, ?> table, Stamp<R> stamp) {
        this.session = session;
        this.table = table;
        this.stamp = stamp;
    }

    /** All of the rows, or after an error none. */
    public List<R> insert(Collection<? extends R> rows) {
        List<@Nullable Object[]> values = rows.stream().map(stamp::values).toList();
        int[] columns = columnsOf(values).stream().toArray();
        int atOnce = Math.max(1, MOST_BIND_VALUES / Math.max(1, columns.length));
        if (values.isEmpty()) {
            return List.of();
        }
        if (values.size() <= atOnce) {
            return insert(session.dsl(), columns, values);
        }
        return session.inTransaction(dsl -> {
            List<R> stored = new ArrayList<>(values.size());
            for (int from = 0; from < values.size(); from += atOnce) {
                int to = Math.min(values.size(), from + atOnce);
                stored.addAll(insert(dsl, columns, values.subList(from, to)));
            }
            return stored;
        });
    }

    private List<R> insert(DSLContext dsl, int[] columns, List<@Nullable Object[]> rows) {
        List<Field<?>> fields = new ArrayList<>();
        for (int column : columns) {
            fields.add(stamp.fields()[column]);
        }
        InsertValuesStepN<R> insert = dsl.insertInto(table, fields);
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> values = new ArrayList<>(columns.length);
            for (int column : columns) {
                values.add(row[column] == Stamp.UNSET ? DSL.defaultValue(stamp.fields()[column]) : row[column]);
            }
            insert = insert.values(values);
        }
        return insert.returning().fetch();
    }

    /** The columns that any of the rows sets. */
    private static BitSet columnsOf(List<@Nullable Object[]> rows) {
        BitSet columns = new BitSet();
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (row[i] != Stamp.UNSET) {
                    columns.set(i);
                }
            }
        }
        return columns;
    }
}
