package com.thorbis.dao.internal.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/** Rows that know the statement with the tenant, not the driver's own. */
class ScopedResultSet extends DefaultResultSet {

    ScopedResultSet(ResultSet raw, Statement statement) {
        super(raw, statement);
    }

    static @Nullable ResultSet of(@Nullable ResultSet raw, Statement statement) {
        return raw == null ? null : new ScopedResultSet(raw, statement);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Unwrap.self(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
