package com.thorbis.dao.internal.table;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.internal.scope.Session;

/**
 * Loads rows through {@code COPY}.
 *
 * <p>PostgreSQL refuses to copy into a table with row-level security, so the rows go to a temporary table first, and
 * from there into theirs by one INSERT … SELECT, under its policy. Rows that set different columns are staged apart:
 * what a row does not set gets the column's default, and COPY has no way to say so row by row.
 */
public final class BulkLoad<R extends UpdatableRecord<R>> {

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    /** Each costs a temporary table; so many differ only where setting a column hangs on the data. */
    private static final int MOST_COLUMN_SETS = 64;

    private final Session session;
    private final WritableTable<R, ?> table;
    private final Stamp<R> stamp;

    public BulkLoad(Session session, WritableTable<R, ?> table, Stamp<R> stamp) {
        this.session = session;
        this.table = table;
        this.stamp = stamp;
    }

    /** All of the rows, or after an error, a cancellation or an interruption none. */
    public long load(Iterator<? extends R> rows, LongConsumer progress) {
        return session.inTransaction(dsl -> {
            Map<BitSet, Staging> stagings = stage(dsl, rows, progress);
            long inserted = 0;
            for (Staging staging : stagings.values()) {
                inserted += staging.insert();
            }
            refuseInterrupted();
            return inserted;
        });
    }

    private Map<BitSet, Staging> stage(DSLContext dsl, Iterator<? extends R> rows, LongConsumer progress) {
        Map<BitSet, Staging> stagings = new LinkedHashMap<>();
        BitSet columns = new BitSet();
        long staged = 0;
        while (rows.hasNext()) {
            @Nullable Object[] values = stamp.values(rows.next());
            setColumns(columns, values);
            Staging staging = stagings.get(columns);
            if (staging == null) {
                staging = open(dsl, columns, stagings.size());
                stagings.put((BitSet) columns.clone(), staging);
            }
            staging.add(values);
            if (++staged % ROWS_BETWEEN_REPORTS == 0) {
                refuseInterrupted();
                progress.accept(staged);
            }
        }
        if (staged % ROWS_BETWEEN_REPORTS != 0) {
            progress.accept(staged);
        }
        return stagings;
    }

    private Staging open(DSLContext dsl, BitSet columns, int opened) {
        if (opened == MOST_COLUMN_SETS) {
            throw new IllegalArgumentException("the rows loaded into " + Rows.name(table) + " set more than "
                    + MOST_COLUMN_SETS + " different sets of columns; set the same columns in every row, with null"
                    + " where there is no value.");
        }
        return Staging.open(
                session, dsl, table, stamp.fields(), columns.stream().toArray());
    }

    private static void setColumns(BitSet columns, @Nullable Object[] values) {
        columns.clear();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Stamp.UNSET) {
                columns.set(i);
            }
        }
    }

    private void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "the load into " + Rows.name(table) + " was interrupted; none of its rows were kept.");
        }
    }
}
