package com.thorbis.dao.internal.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.TenantTable;
import com.thorbis.core.WritableTable;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.dao.internal.scope.Session;

/**
 * Adds to the values that the caller set those that the library knows: the key, the tenant, the actor. It reads the
 * caller's record and never writes to it.
 */
public final class Stamp<R extends UpdatableRecord<R>> {

    /** Stands for "not set", which is not null: the database then puts its default. */
    static final Object UNSET = new Object();

    /** Grows with time, so that new rows go to the end of an index, and can be made without asking the database. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final int NONE = -1;

    private final WritableTable<R, ?> table;
    private final Field<?>[] fields;
    private final int tenant;
    private final int generatedKey;
    private final int createdBy;
    private final int updatedBy;
    private final @Nullable Object tenantId;
    private final @Nullable Object actorId;

    public Stamp(Session session, WritableTable<R, ?> table) {
        this.table = table;
        this.fields = table.fields();
        this.tenant = table instanceof TenantTable<R, ?> owned ? indexOf(owned.tenantField()) : NONE;
        this.generatedKey =
                isUuid(table.keyFields()) ? indexOf(table.keyFields().get(0)) : NONE;
        this.createdBy = indexOf(table.createdByField());
        this.updatedBy = indexOf(table.updatedByField());
        this.tenantId = tenant == NONE ? null : convert(fields[tenant], session.tenantId());
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
        if (tenant != NONE) {
            refuseOtherTenant(row.get(tenant));
            values[tenant] = tenantId;
        }
        if (generatedKey != NONE) {
            Object key = row.get(generatedKey);
            values[generatedKey] = key == null ? IDS.generate() : key;
        }
        stampActor(values, createdBy);
        stampActor(values, updatedBy);
        return values;
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
        if (tenant != NONE) {
            refuseOtherTenant(row.get(tenant));
        }
        Map<Field<?>, @Nullable Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            if (row.changed(i) && !isKept(i)) {
                changed.put(fields[i], row.get(i));
            }
        }
        if (!changed.isEmpty() && updatedBy != NONE && actorId != null) {
            changed.put(fields[updatedBy], actorId);
        }
        return changed;
    }

    private boolean isKept(int column) {
        Field<?> field = fields[column];
        return column == tenant
                || column == createdBy
                || field.equals(table.versionField())
                || table.keyFields().contains(field);
    }

    private void stampActor(@Nullable Object[] values, int column) {
        if (column != NONE && actorId != null) {
            values[column] = actorId;
        }
    }

    private void refuseOtherTenant(@Nullable Object given) {
        if (given != null && !given.equals(tenantId)) {
            throw new WrongTenantException("A row of " + Rows.name(table) + " with " + fields[tenant].getName()
                    + " " + given + " was given to a DAO of tenant " + tenantId
                    + "; nothing was sent. Leave the column unset, or use the DAO of the row's tenant.");
        }
    }

    private @Nullable Object actorId(@Nullable Object actor) {
        int column = createdBy == NONE ? updatedBy : createdBy;
        return actor == null || column == NONE ? null : convert(fields[column], actor);
    }

    private int indexOf(@Nullable TableField<R, ?> field) {
        return field == null ? NONE : Arrays.asList(fields).indexOf(field);
    }

    private static boolean isUuid(List<? extends Field<?>> key) {
        return key.size() == 1 && key.get(0).getType() == UUID.class;
    }

    private static @Nullable Object convert(Field<?> field, Object value) {
        return field.getDataType().convert(value);
    }
}
