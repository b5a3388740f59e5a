package com.thorbis.dao.internal.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jooq.tools.jdbc.DefaultStatement;
import org.jspecify.annotations.Nullable;

/** A statement without bind values. It can't carry the prologue, so it needs a transaction; a batch is given one. */
final class ScopedStatement extends DefaultStatement {

    private final TransactionScope scope;

    ScopedStatement(ScopedConnection connection, Statement raw) {
        super(raw, connection);
        this.scope = connection.scope();
    }

    private void enter() throws SQLException {
        scope.refuseWhileStreaming();
        if (!scope.isTransaction()) {
            throw new SQLException(
                    "A plain Statement can't carry the tenant. Use a PreparedStatement, or run it inside a transaction:"
                            + " tenant.transaction(tx -> …).",
                    SqlState.NO_ACTIVE_TRANSACTION);
        }
        scope.enter();
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        enter();
        return super.execute(sql);
    }

    @Override
    public boolean execute(String sql, int generatedKeys) throws SQLException {
        enter();
        return super.execute(sql, generatedKeys);
    }

    @Override
    public boolean execute(String sql, int[] columns) throws SQLException {
        enter();
        return super.execute(sql, columns);
    }

    @Override
    public boolean execute(String sql, String[] columns) throws SQLException {
        enter();
        return super.execute(sql, columns);
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        enter();
        return super.executeQuery(sql);
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        enter();
        return super.executeUpdate(sql);
    }

    @Override
    public int executeUpdate(String sql, int generatedKeys) throws SQLException {
        enter();
        return super.executeUpdate(sql, generatedKeys);
    }

    @Override
    public int executeUpdate(String sql, int[] columns) throws SQLException {
        enter();
        return super.executeUpdate(sql, columns);
    }

    @Override
    public int executeUpdate(String sql, String[] columns) throws SQLException {
        enter();
        return super.executeUpdate(sql, columns);
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        enter();
        return super.executeLargeUpdate(sql);
    }

    @Override
    public long executeLargeUpdate(String sql, int generatedKeys) throws SQLException {
        enter();
        return super.executeLargeUpdate(sql, generatedKeys);
    }

    @Override
    public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
        enter();
        return super.executeLargeUpdate(sql, columns);
    }

    @Override
    public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
        enter();
        return super.executeLargeUpdate(sql, columns);
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return scope.inTransaction(super::executeBatch);
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        return scope.inTransaction(super::executeLargeBatch);
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
