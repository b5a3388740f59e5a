package com.thorbis.dao.table;

import org.jooq.Record;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.scope.Session;

/** Reads one table. */
public class ReadDao<R extends Record, K> {

    final Session session;
    final KeyedTable<R, K> table;

    /** For {@code tenant.dao(table)}, which is the way to one. */
    public ReadDao(Session session, KeyedTable<R, K> table) {
        this.session = session;
        this.table = table;
    }
}
