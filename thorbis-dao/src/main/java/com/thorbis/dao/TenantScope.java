package com.thorbis.dao;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.SoftDeletableTable;
import com.thorbis.core.WritableTable;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchListener;
import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.people.Members;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.SaveCommand;
import com.thorbis.dao.table.ReadDao;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.dao.table.TenantDao;

/** What can be read and written of one tenant: by a {@link Tenant}, or inside one of its transactions. */
public abstract sealed class TenantScope permits Tenant, TenantTransaction {

    private final Session session;
    private final @Nullable FetchListener listener;

    TenantScope(Session session, @Nullable FetchListener listener) {
        this.session = session;
        this.listener = listener;
    }

    final Session session() {
        return session;
    }

    final @Nullable FetchListener listener() {
        return listener;
    }

    /** Reads a table, such as a global one that no tenant may write. */
    public final <R extends Record, K> ReadDao<R, K> dao(KeyedTable<R, K> table) {
        return new ReadDao<>(session, table);
    }

    /** Reads and writes a table. */
    public final <R extends UpdatableRecord<R>, K> TenantDao<R, K> dao(WritableTable<R, K> table) {
        return new TenantDao<>(session, table);
    }

    /** Reads and writes a table whose deleted rows are hidden, and can be restored. */
    public final <R extends UpdatableRecord<R>, K> SoftDeleteDao<R, K> dao(SoftDeletableTable<R, K> table) {
        return new SoftDeleteDao<>(session, table);
    }

    /** Starts a query for rows and what they are related to. */
    public final <T extends KeyedTable<?, ?>, X> FetchQuery<T, X> fetch(Fetch<T, X> fetch) {
        return new FetchQuery<>(session, fetch, listener);
    }

    /** Starts to write trees of rows. */
    public final <X> SaveCommand<X> save(Save<?, X> save) {
        return new SaveCommand<>(session, save);
    }

    /** Who belongs to the tenant; needs Thorbis's own schema. */
    public final Members members() {
        return new Members(dsl());
    }

    /**
     * All of jOOQ, under this tenant: for what DAOs and fetches don't offer. Its records are not attached, so that rows
     * are written by statements or by a DAO, and not by {@code record.store()}.
     *
     * <p>The first statement of a transaction binds the tenant, so that an isolation level can't be set in SQL; begin
     * with {@code tx.dsl().connection(c -> c.setTransactionIsolation(…))} instead.
     */
    public final DSLContext dsl() {
        return session.dsl();
    }
}
