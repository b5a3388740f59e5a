package com.thorbis.dao.internal.table;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.TenantTable;
import com.thorbis.core.WritableTable;

/** Which of a table's columns the library keeps, as positions in {@link #fields()}. */
public final class Columns {

    /** Stands for a column that a table does not have. */
    public static final int NONE = -1;

    private final List<Field<?>> all;
    private final Field<?>[] fields;
    private final int[] key;
    private final int tenant;
    private final boolean makesKey;
    private final int version;
    private final int createdBy;
    private final int updatedBy;
    private final int deletedAt;
    private final int deletedBy;

    private Columns(WritableTable<?, ?> table) {
        List<? extends Field<?>> keyFields = table.keyFields();
        SoftDeletableTable<?, ?> soft = table instanceof SoftDeletableTable<?, ?> deletable ? deletable : null;
        this.fields = table.fields();
        this.all = List.of(fields);
        this.key = keyFields.stream().mapToInt(all::indexOf).toArray();
        this.makesKey = key.length == 1 && keyFields.get(0).getType() == UUID.class;
        this.tenant = table instanceof TenantTable<?, ?> owned ? all.indexOf(owned.tenantField()) : NONE;
        this.version = indexOfNullable(table.versionField());
        this.createdBy = indexOfNullable(table.createdByField());
        this.updatedBy = indexOfNullable(table.updatedByField());
        this.deletedAt = soft == null ? NONE : all.indexOf(soft.deletedAtField());
        this.deletedBy = soft == null ? NONE : indexOfNullable(soft.deletedByField());
    }

    public static Columns of(WritableTable<?, ?> table) {
        return new Columns(table);
    }

    public Field<?>[] fields() {
        return fields;
    }

    /** Without the tenant's column. */
    public int[] key() {
        return key;
    }

    /** Whether the key is a uuid, which can be made without asking the database. */
    public boolean makesKey() {
        return makesKey;
    }

    public int tenant() {
        return tenant;
    }

    public boolean hasTenant() {
        return tenant != NONE;
    }

    public int version() {
        return version;
    }

    public int createdBy() {
        return createdBy;
    }

    public int updatedBy() {
        return updatedBy;
    }

    public int deletedAt() {
        return deletedAt;
    }

    public int deletedBy() {
        return deletedBy;
    }

    public int indexOf(Field<?> field) {
        return all.indexOf(field);
    }

    /** Whether no update by a caller changes it. */
    public boolean isKept(int column) {
        return column == tenant || column == createdBy || column == version || isKey(column);
    }

    public boolean isKey(int column) {
        return IntStream.of(key).anyMatch(part -> part == column);
    }

    private int indexOfNullable(@Nullable Field<?> field) {
        return field == null ? NONE : all.indexOf(field);
    }
}
