package com.thorbis.core;

import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A table whose every row belongs to one tenant.
 *
 * @param <R> the record type
 * @param <K> the key's type
 */
public interface TenantTable<R extends UpdatableRecord<R>, K> extends WritableTable<R, K> {

    /**
     * The column that holds the tenant.
     *
     * @return never null
     */
    TableField<R, ?> tenantField();
}
