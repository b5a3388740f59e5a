package com.thorbis.dao.table;

import org.jooq.UpdatableRecord;

import com.thorbis.core.WritableTable;
import com.thorbis.dao.internal.scope.Session;

/** Reads and writes one table. */
public class TenantDao<R extends UpdatableRecord<R>, K> extends ReadDao<R, K> {

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public TenantDao(Session session, WritableTable<R, K> table) {
        super(session, table);
    }
}
