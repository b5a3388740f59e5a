package com.thorbis.dao;

import com.thorbis.dao.internal.scope.Session;

/** One tenant and who acts in its name: an immutable value that holds no connection and is bound to no thread. */
public final class Tenant extends TenantScope {

    Tenant(Session session) {
        super(session);
    }
}
