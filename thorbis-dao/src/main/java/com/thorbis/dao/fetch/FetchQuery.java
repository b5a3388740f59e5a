package com.thorbis.dao.fetch;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.scope.Session;

/** A fetch, about to run under a tenant. */
public final class FetchQuery<T extends KeyedTable<?, ?>, X> {

    final Session session;
    final Fetch<T, X> fetch;

    /** For {@code tenant.fetch(fetch)}, which is the way to one. */
    public FetchQuery(Session session, Fetch<T, X> fetch) {
        this.session = session;
        this.fetch = fetch;
    }
}
