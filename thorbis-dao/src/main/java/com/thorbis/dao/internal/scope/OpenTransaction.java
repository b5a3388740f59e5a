package com.thorbis.dao.internal.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** The one connection of a transaction, or of a savepoint within it; of no use once that has ended. */
final class OpenTransaction implements ConnectionProvider {

    private final ConnectionProvider pool;
    private final @Nullable OpenTransaction outer;
    private final Connection connection;
    private final @Nullable Savepoint savepoint;
    private boolean ended;

    private OpenTransaction(ConnectionProvider pool, Connection connection) {
        this.pool = pool;
        this.outer = null;
        this.connection = connection;
        this.savepoint = null;
    }

    private OpenTransaction(OpenTransaction outer, Savepoint savepoint) {
        this.pool = outer.pool;
        this.outer = outer;
        this.connection = outer.connection;
        this.savepoint = savepoint;
    }

    static OpenTransaction begin(ConnectionProvider pool) throws SQLException {
        Connection connection = pool.acquire();
        try {
            connection.setAutoCommit(false);
            return new OpenTransaction(pool, connection);
        } catch (SQLException e) {
            pool.release(connection);
            throw e;
        }
    }

    OpenTransaction nested() throws SQLException {
        return new OpenTransaction(this, acquire().setSavepoint());
    }

    @Override
    public Connection acquire() {
        if (hasEnded()) {
            throw new IllegalStateException("This transaction has ended. What it gave out (DAOs, dsl(), streams) works"
                    + " inside transaction(tx -> …) only; use the Tenant's own outside.");
        }
        return connection;
    }

    @Override
    public void release(Connection used) {
        // Kept until the transaction ends.
    }

    void commit() throws SQLException {
        if (savepoint != null) {
            connection.releaseSavepoint(savepoint);
        } else {
            connection.commit();
        }
        end();
    }

    void rollback() throws SQLException {
        try {
            if (savepoint != null) {
                connection.rollback(savepoint);
            } else {
                connection.rollback();
            }
        } finally {
            end();
        }
    }

    private boolean hasEnded() {
        return ended || (outer != null && outer.hasEnded());
    }

    private void end() {
        ended = true;
        if (outer == null) {
            pool.release(connection);
        }
    }
}
