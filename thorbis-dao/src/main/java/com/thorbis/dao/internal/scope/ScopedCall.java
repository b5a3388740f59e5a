package com.thorbis.dao.internal.scope;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jooq.tools.jdbc.DefaultCallableStatement;
import org.jspecify.annotations.Nullable;

/** A call in braces, which the driver rewrites. It can't carry the prologue, so it is given a transaction. */
final class ScopedCall extends DefaultCallableStatement {

    private final ScopedConnection connection;

    ScopedCall(ScopedConnection connection, CallableStatement raw) {
        super(raw);
        this.connection = connection;
    }

    @Override
    public boolean execute() throws SQLException {
        return connection.scope().inTransaction(super::execute);
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return connection.scope().inTransaction(super::executeQuery);
    }

    @Override
    public int executeUpdate() throws SQLException {
        return connection.scope().inTransaction(super::executeUpdate);
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return connection.scope().inTransaction(super::executeLargeUpdate);
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return connection.scope().inTransaction(super::executeBatch);
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        return connection.scope().inTransaction(super::executeLargeBatch);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    protected @Nullable ResultSet wrap(@Nullable ResultSet rows) {
        return ScopedResultSet.of(rows, this);
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
