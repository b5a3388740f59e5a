package com.thorbis.core;

import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table that a tenant may write: every {@link TenantTable}, and the global tables that the generator was told to open.
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public interface WritableTable<R extends UpdatableRecord<R>, K> extends KeyedTable<R, K> {

    /**
     * The column that changes with every update of a row, by which a stale edit is found.
     *
     * @return null where the table has none, as append-only tables do
     */
    @Nullable
    TableField<R, ?> versionField();

    /**
     * The column that holds who inserted the row.
     *
     * @return null where the table has none
     */
    @Nullable
    TableField<R, ?> createdByField();

    /**
     * The column that holds who last updated the row.
     *
     * @return null where the table has none
     */
    @Nullable
    TableField<R, ?> updatedByField();
}
