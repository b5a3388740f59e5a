package com.thorbis.core;

import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * A tenant table whose rows are hidden rather than deleted.
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public interface SoftDeletableTable<R extends UpdatableRecord<R>, K> extends TenantTable<R, K> {

    /**
     * The column that holds when the row was deleted; null in a row that is not.
     *
     * @return never null
     */
    TableField<R, ?> deletedAtField();

    /**
     * The column that holds who deleted the row.
     *
     * @return null where the table has none
     */
    @Nullable
    TableField<R, ?> deletedByField();
}
