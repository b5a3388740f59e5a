package com.thorbis.dao;

import com.thorbis.dao.internal.scope.Session;

/** A transaction of one tenant; unusable once it has ended. */
public final class TenantTransaction extends TenantScope {

    TenantTransaction(Session session) {
        super(session);
    }
}
