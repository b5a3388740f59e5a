package com.thorbis.dao.internal.table;

import java.util.Map;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;

/** Updates a row that is still as it was when it was read. The version is compared in the statement that writes. */
public final class Update<R extends UpdatableRecord<R>, K> {

    private final Rows<R, K> rows;
    private final WritableTable<R, K> table;
    private final Stamp<R> stamp;

    public Update(Rows<R, K> rows, WritableTable<R, K> table, Stamp<R> stamp) {
        this.rows = rows;
        this.table = table;
        this.stamp = stamp;
    }

    public R update(R row) {
        Map<Field<?>, @Nullable Object> changed = stamp.changed(row);
        Condition unchanged = rows.sameKey(requireKey(row)).and(sameVersion(row));
        R stored = changed.isEmpty()
                ? rows.dsl().selectFrom(table).where(unchanged).fetchOne()
                : rows.dsl()
                        .update(table)
                        .set(changed)
                        .where(unchanged)
                        .returning()
                        .fetchOne();
        if (stored == null) {
            throw missed(rows, row, rows.sameKey(row));
        }
        return stored;
    }

    private Condition sameVersion(R row) {
        TableField<R, ?> version = table.versionField();
        if (version == null) {
            return DSL.noCondition();
        }
        if (row.get(version) == null) {
            throw new IllegalArgumentException("a record of " + rows.name() + " without " + version.getName()
                    + " cannot be told from a stale one; read the row first, or use update(key, change), which"
                    + " overwrites.");
        }
        return Rows.equal(version, row.get(version));
    }

    /** An update of no row is no silence: the row is gone, or somebody was faster. */
    static <R extends UpdatableRecord<R>, K> RuntimeException missed(Rows<R, K> rows, R row, Condition sameRow) {
        return rows.dsl().fetchExists(rows.table(), sameRow)
                ? new StaleRecordException(rows.name(), rows.keyOf(row))
                : new NotFoundException(rows.name(), rows.keyOf(row));
    }

    private R requireKey(R row) {
        for (TableField<R, ?> key : table.keyFields()) {
            Object before = row.original(key);
            Object now = row.get(key);
            if (now == null) {
                throw new IllegalArgumentException("a record of " + rows.name() + " without " + key.getName()
                        + " cannot be updated: which row is it? Read the row first, or insert it.");
            }
            if (before != null && !before.equals(now)) {
                throw new IllegalArgumentException("the record of " + rows.name() + " that was read with "
                        + key.getName() + " " + before + " has " + now
                        + " now, and a key does not change; insert a row of its own instead.");
            }
        }
        return row;
    }
}
