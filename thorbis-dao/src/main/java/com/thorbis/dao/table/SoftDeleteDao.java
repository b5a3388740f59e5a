package com.thorbis.dao.table;

import org.jooq.UpdatableRecord;

import com.thorbis.core.SoftDeletableTable;
import com.thorbis.dao.internal.scope.Session;

/** Reads and writes one table whose deleted rows are hidden. */
public final class SoftDeleteDao<R extends UpdatableRecord<R>, K> extends TenantDao<R, K> {

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public SoftDeleteDao(Session session, SoftDeletableTable<R, K> table) {
        super(session, table);
    }
}
