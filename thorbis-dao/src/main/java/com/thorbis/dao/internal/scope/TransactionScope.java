package com.thorbis.dao.internal.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * Knows whether the prologue has gone before in the transaction that is open, and opens transactions for what can't
 * carry it.
 *
 * <p>The prologue's settings live as long as a transaction. So it goes with every statement outside of one, and inside
 * until a statement that carried it has succeeded; and again after whatever may have undone it.
 */
final class TransactionScope {

    private final Connection raw;
    private final Prologue prologue;
    private boolean entered;
    private @Nullable Statement streaming;

    TransactionScope(Connection raw, Prologue prologue) {
        this.raw = raw;
        this.prologue = prologue;
    }

    Prologue prologue() {
        return prologue;
    }

    /** Whether a caller's transaction is open, or will be with the next statement. */
    boolean isTransaction() throws SQLException {
        return streaming == null && !raw.getAutoCommit();
    }

    /** Whether the driver is set to let the server find out the type of each text: {@code stringtype=unspecified}. */
    boolean leavesStringsUntyped() throws SQLException {
        return !raw.unwrap(BaseConnection.class).getStringVarcharFlag();
    }

    /** Whether the next statement must carry the prologue. */
    boolean mustEnter() throws SQLException {
        return !entered || raw.getAutoCommit();
    }

    /** A statement that carried the prologue has succeeded. */
    void hasEntered() throws SQLException {
        entered = !raw.getAutoCommit();
    }

    /** The transaction has ended, or a part of it was undone that may have held the prologue. */
    void leave() {
        entered = false;
    }

    /** Sends the prologue by itself, unless it has gone before. */
    void enter() throws SQLException {
        if (entered) {
            return;
        }
        try (PreparedStatement statement = raw.prepareStatement(prologue.alone())) {
            prologue.bind(statement);
            statement.execute();
        }
        entered = true;
    }

    /** Runs what can't carry the prologue, in the transaction that is open or in one of its own. */
    <T> T inTransaction(SqlSupplier<T> work) throws SQLException {
        refuseWhileStreaming();
        if (isTransaction()) {
            enter();
            return work.get();
        }
        raw.setAutoCommit(false);
        try {
            enter();
            T result = work.get();
            raw.commit();
            end();
            return result;
        } catch (Throwable e) {
            undo(e);
            throw e;
        }
    }

    /** Opens the transaction without which the driver reads all rows at once, whatever the fetch size. */
    void beginStream(Statement statement) throws SQLException {
        raw.setAutoCommit(false);
        streaming = statement;
    }

    /** Whether {@link #beginStream} opened a transaction for this statement. */
    boolean isStreaming(Statement statement) {
        return streaming == statement;
    }

    /** Ends the transaction of {@link #beginStream} and keeps what it wrote. */
    void endStream() throws SQLException {
        streaming = null;
        try {
            raw.commit();
            end();
        } catch (Throwable e) {
            undo(e);
            throw e;
        }
    }

    /** Undoes a transaction that was opened here; a second failure must not hide the first. */
    void undo(Throwable cause) {
        streaming = null;
        try {
            if (!raw.isClosed()) {
                raw.rollback();
                end();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void end() throws SQLException {
        entered = false;
        raw.setAutoCommit(true);
    }

    void refuseWhileStreaming() throws SQLException {
        if (streaming != null) {
            throw new SQLException(
                    "A stream is open on this connection, in a transaction of its own. Close it first, or begin a"
                            + " transaction of yours around both.",
                    SqlState.ACTIVE_TRANSACTION);
        }
    }
}
