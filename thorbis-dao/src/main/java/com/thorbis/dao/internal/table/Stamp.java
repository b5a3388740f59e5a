package com.thorbis.dao.internal.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.dao.internal.scope.Session;

/**
 * Adds to the values that the caller set those that the library knows: the key, the tenant, the actor. It reads the
 * caller's record and never writes to it.
 */
public final class Stamp<R extends UpdatableRecord<R>> {

    /** Stands for "not set", which is not null: the database then puts its default. */
    public static final Object UNSET = new Object();

    /** Grows with time, so that new rows go to the end of an index, and can be made without asking the database. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final WritableTable<R, ?> table;
    private final Columns columns;
    private final Field<?>[] fields;
    private final @Nullable Object tenantId;
    private final @Nullable Object actorId;

    public Stamp(Session session, WritableTable<R, ?> table) {
        this(session, table, Columns.of(table));
    }

    /** For those who keep a table's columns from one use to the next. */
    public Stamp(Session session, WritableTable<R, ?> table, Columns columns) {
        this.table = table;
        this.columns = columns;
        this.fields = columns.fields();
        this.tenantId = columns.hasTenant() ? convert(fields[columns.tenant()], session.tenantId()) : null;
        this.actorId = actorId(session.actorId());
    }

    Field<?>[] fields() {
        return fields;
    }

    /** The row to insert, a value for each column of the table; {@link #UNSET} where the database decides. */
    @Nullable
    Object[] values(R row) {
        @Nullable Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.changed(i) ? row.get(i) : UNSET;
        }
        if (columns.hasTenant()) {
            refuseOtherTenant(row.get(columns.tenant()));
            values[columns.tenant()] = tenantId;
        }
        if (columns.makesKey()) {
            Object key = row.get(columns.key()[0]);
            values[columns.key()[0]] = key == null ? newKey() : key;
        }
        stampActor(values, columns.createdBy());
        stampActor(values, columns.updatedBy());
        return values;
    }

    /** A key that no other row has. */
    public static UUID newKey() {
        return IDS.generate();
    }

    /** As the tenant's column wants it; null where the table has none. */
    public @Nullable Object tenantId() {
        return tenantId;
    }

    /** As the columns of who did it want it; null where nobody was named, or there is no such column. */
    public @Nullable Object actorId() {
        return actorId;
    }

    /** As {@link #values}, without the columns that are not set. */
    public Map<Field<?>, @Nullable Object> inserted(R row) {
        @Nullable Object[] values = values(row);
        Map<Field<?>, @Nullable Object> inserted = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != UNSET) {
                inserted.put(fields[i], values[i]);
            }
        }
        return inserted;
    }

    /**
     * The columns to update: those that the caller changed, less those that the key, the tenant and the database keep.
     *
     * @return empty where nothing changed
     */
    public Map<Field<?>, @Nullable Object> changed(R row) {
        if (columns.hasTenant()) {
            refuseOtherTenant(row.get(columns.tenant()));
        }
        Map<Field<?>, @Nullable Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            if (row.changed(i) && !columns.isKept(i)) {
                changed.put(fields[i], row.get(i));
            }
        }
        if (!changed.isEmpty() && columns.updatedBy() != Columns.NONE && actorId != null) {
            changed.put(fields[columns.updatedBy()], actorId);
        }
        return changed;
    }

    private void stampActor(@Nullable Object[] values, int column) {
        if (column != Columns.NONE && actorId != null) {
            values[column] = actorId;
        }
    }

    /** Nothing is sent for a row that names another tenant. */
    public void refuseOtherTenant(@Nullable Object given) {
        if (given != null && !given.equals(tenantId)) {
            throw new WrongTenantException(
                    "A row of " + Rows.name(table) + " with " + fields[columns.tenant()].getName()
                            + " " + given + " was given to a DAO of tenant " + tenantId
                            + "; nothing was sent. Leave the column unset, or use the DAO of the row's tenant.");
        }
    }

    private @Nullable Object actorId(@Nullable Object actor) {
        int column = columns.createdBy() == Columns.NONE ? columns.updatedBy() : columns.createdBy();
        return actor == null || column == Columns.NONE ? null : convert(fields[column], actor);
    }

    private static @Nullable Object convert(Field<?> field, Object value) {
        return field.getDataType().convert(value);
    }
}
