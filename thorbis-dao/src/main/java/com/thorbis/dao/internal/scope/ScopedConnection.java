package com.thorbis.dao.internal.scope;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

import org.jooq.tools.jdbc.DefaultConnection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection of one tenant, or of one piece of audited work: no statement of it reaches the server without the
 * {@link Prologue} having gone before, in the same transaction. It answers for what can carry SQL or end a transaction;
 * the rest goes to the driver.
 */
final class ScopedConnection extends DefaultConnection {

    private final Connection raw;
    private final TransactionScope scope;
    private final boolean autoCommitOfPool;

    ScopedConnection(Connection raw, Prologue prologue) throws SQLException {
        super(raw);
        this.raw = raw;
        this.scope = new TransactionScope(raw, prologue);
        this.autoCommitOfPool = raw.getAutoCommit();
        if (!autoCommitOfPool) {
            // In a transaction that nobody would commit.
            raw.setAutoCommit(true);
        }
    }

    TransactionScope scope() {
        return scope;
    }

    @Override
    public ScopedPreparedStatement prepareStatement(String sql) {
        return new ScopedPreparedStatement(this, sql, raw::prepareStatement, false);
    }

    /** The last statement of the transaction that is open, which it commits in its own round trip. */
    ScopedPreparedStatement prepareLast(String sql) {
        return ScopedPreparedStatement.last(this, sql, raw::prepareStatement);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) {
        return new ScopedPreparedStatement(this, sql, s -> raw.prepareStatement(s, type, concurrency), false);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability) {
        return new ScopedPreparedStatement(
                this, sql, s -> raw.prepareStatement(s, type, concurrency, holdability), false);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int generatedKeys) {
        boolean keys = generatedKeys == Statement.RETURN_GENERATED_KEYS;
        return new ScopedPreparedStatement(this, sql, s -> raw.prepareStatement(s, generatedKeys), keys);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] columns) {
        return new ScopedPreparedStatement(this, sql, s -> raw.prepareStatement(s, columns), true);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] columns) {
        return new ScopedPreparedStatement(this, sql, s -> raw.prepareStatement(s, columns), true);
    }

    @Override
    public Statement createStatement() throws SQLException {
        return new ScopedStatement(this, raw.createStatement());
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        return new ScopedStatement(this, raw.createStatement(type, concurrency));
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return new ScopedStatement(this, raw.createStatement(type, concurrency, holdability));
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        return new ScopedCall(this, raw.prepareCall(sql));
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        return new ScopedCall(this, raw.prepareCall(sql, type, concurrency));
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        return new ScopedCall(this, raw.prepareCall(sql, type, concurrency, holdability));
    }

    /** True while a stream is read, though that takes a transaction: it is not the caller's. */
    @Override
    public boolean getAutoCommit() throws SQLException {
        return !scope.isTransaction();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        scope.refuseWhileStreaming();
        scope.leave();
        raw.setAutoCommit(autoCommit);
    }

    /** PostgreSQL answers the commit of a failed transaction with a rollback, which the driver takes for success. */
    @Override
    public void commit() throws SQLException {
        scope.refuseWhileStreaming();
        if (raw.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("The transaction cannot be committed", SqlState.FAILED_TRANSACTION);
        }
        scope.leave();
        raw.commit();
    }

    @Override
    public void rollback() throws SQLException {
        scope.refuseWhileStreaming();
        scope.leave();
        raw.rollback();
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        enterBeforeSavepoint();
        return raw.setSavepoint();
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        enterBeforeSavepoint();
        return raw.setSavepoint(name);
    }

    private void enterBeforeSavepoint() throws SQLException {
        if (scope.prologue().precedesSavepoints()) {
            scope.enter();
        }
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        // It takes the settings with it that were made since.
        scope.leave();
        raw.rollback(savepoint);
    }

    /** Leaves no transaction behind, not even one that was begun in SQL: a pool's next user must not meet this tenant. */
    @Override
    public void close() throws SQLException {
        try (raw) {
            if (!raw.isClosed()) {
                // Neither costs a round trip when no transaction is open.
                raw.setAutoCommit(false);
                raw.rollback();
                raw.setAutoCommit(autoCommitOfPool);
            }
        }
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        return ScopedMetaData.of(this, raw.getMetaData());
    }

    /**
     * Hands out nothing that could send a statement without its prologue. The one exception is pgjdbc's
     * {@link CopyManager}, inside a transaction, which has then been entered.
     */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type == CopyManager.class) {
            return type.cast(copyManager());
        }
        return Unwrap.self(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type == CopyManager.class || type.isInstance(this);
    }

    private CopyManager copyManager() throws SQLException {
        scope.refuseWhileStreaming();
        if (!scope.isTransaction()) {
            throw new SQLException(
                    "COPY can't carry the tenant. Run it inside a transaction: tenant.transaction(tx -> …).",
                    SqlState.NO_ACTIVE_TRANSACTION);
        }
        scope.enter();
        return raw.unwrap(PGConnection.class).getCopyAPI();
    }
}
