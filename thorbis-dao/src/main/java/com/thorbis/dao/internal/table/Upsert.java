package com.thorbis.dao.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.TenantTable;
import com.thorbis.core.WritableTable;

/** Inserts a row or updates the one that it collides with, in one statement. */
public final class Upsert<R extends UpdatableRecord<R>, K> {

    private final Rows<R, K> rows;
    private final WritableTable<R, K> table;
    private final Stamp<R> stamp;

    public Upsert(Rows<R, K> rows, WritableTable<R, K> table, Stamp<R> stamp) {
        this.rows = rows;
        this.table = table;
        this.stamp = stamp;
    }

    /** By the key. */
    public R upsert(R row) {
        List<Field<?>> key = new ArrayList<>();
        if (table instanceof TenantTable<?, ?> owned) {
            key.add(owned.tenantField());
        }
        key.addAll(table.keyFields());
        return upsert(row, key);
    }

    /** By any unique columns. */
    public R upsert(R row, List<? extends Field<?>> unique) {
        Map<Field<?>, @Nullable Object> inserted = stamp.inserted(row);
        R stored = rows.dsl()
                .insertInto(table)
                .set(inserted)
                .onConflict(unique)
                .doUpdate()
                .set(assignments(row, unique))
                .where(Rows.visible(table))
                .and(sameVersion(row))
                .returning()
                .fetchOne();
        if (stored == null) {
            throw Update.missed(rows, row, collision(inserted, unique));
        }
        return stored;
    }

    /** At least one, since only a row that was written is returned: where nothing changes, a column becomes itself. */
    private Map<Field<?>, Field<?>> assignments(R row, List<? extends Field<?>> unique) {
        Map<Field<?>, Field<?>> assignments = new LinkedHashMap<>();
        for (Field<?> field : stamp.changed(row).keySet()) {
            if (!unique.contains(field)) {
                assignments.put(field, DSL.excluded(field));
            }
        }
        if (assignments.isEmpty()) {
            assignments.put(unique.get(0), DSL.excluded(unique.get(0)));
        }
        return assignments;
    }

    private Condition sameVersion(R row) {
        TableField<R, ?> version = table.versionField();
        return version == null || row.get(version) == null ? DSL.noCondition() : Rows.equal(version, row.get(version));
    }

    private Condition collision(Map<Field<?>, @Nullable Object> inserted, List<? extends Field<?>> unique) {
        Condition collision = rows.all();
        for (Field<?> field : unique) {
            collision = collision.and(Rows.equal(field, inserted.get(field)));
        }
        return collision;
    }
}
