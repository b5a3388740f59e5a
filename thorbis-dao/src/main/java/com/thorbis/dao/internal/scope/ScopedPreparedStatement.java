package com.thorbis.dao.internal.scope;

import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Carries the {@link Prologue} in the round trip of its own execution, where it can. */
final class ScopedPreparedStatement extends RecordedSettings {

    /** What one statement of PostgreSQL's protocol takes. */
    private static final int MOST_BINDS = 65_535;

    private final TransactionScope scope;
    private final boolean returnsKeys;
    private final boolean isLast;

    /**
     * Describes a statement; nothing is sent.
     *
     * @param returnsKeys whether the driver is asked for generated keys, which it loses behind a prologue
     */
    ScopedPreparedStatement(ScopedConnection connection, String sql, Preparation preparation, boolean returnsKeys) {
        this(connection, sql, preparation, returnsKeys, false);
    }

    private ScopedPreparedStatement(
            ScopedConnection connection, String sql, Preparation preparation, boolean returnsKeys, boolean isLast) {
        super(connection, sql, preparation);
        this.scope = connection.scope();
        this.returnsKeys = returnsKeys;
        this.isLast = isLast;
    }

    /** Describes a statement that ends the transaction which it is executed in. */
    static ScopedPreparedStatement last(ScopedConnection connection, String sql, Preparation preparation) {
        return new ScopedPreparedStatement(connection, Prologue.commitAfter(sql), preparation, false, true);
    }

    @Override
    public boolean execute() throws SQLException {
        endStream();
        scope.refuseWhileStreaming();
        refuseTooManyBinds();
        if (returnsKeys) {
            PreparedStatement statement = open(false);
            applyBinds(statement, 0);
            return scope.inTransaction(statement::execute);
        }
        boolean streams = fetchSize() > 0 && !scope.isTransaction();
        return streams ? stream() : carryPrologue();
    }

    private boolean stream() throws SQLException {
        scope.beginStream(this);
        try {
            boolean rows = carryPrologue();
            if (!rows) {
                scope.endStream();
            }
            return rows;
        } catch (Throwable e) {
            scope.undo(e);
            throw e;
        }
    }

    private boolean carryPrologue() throws SQLException {
        boolean enters = scope.mustEnter();
        PreparedStatement statement = open(enters);
        if (enters) {
            scope.prologue().bind(statement);
        }
        applyBinds(statement, enters ? scope.prologue().binds() : 0);
        if (hasUntypedBinds() || scope.leavesStringsUntyped()) {
            keepTogether(statement);
        }
        boolean rows = executeOrRepeat(statement);
        if (enters) {
            scope.hasEntered();
            rows = scope.prologue().skip(statement);
        }
        if (isLast) {
            scope.leave();
        }
        return rows;
    }

    /**
     * Has the driver send all of it before it waits. For a statement prepared on the server whose types it had to ask
     * for, it would end the round trip behind the prologue, and the tenant with it.
     */
    private static void keepTogether(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    /**
     * A migration under a running service makes plans stale. The driver heals that for single statements only; so does
     * this, outside a transaction. The first attempt goes past the pool's wrapper, as HikariCP discards a connection
     * that reports such an error; a broken connection still reports itself when it is given back.
     */
    private boolean executeOrRepeat(PreparedStatement statement) throws SQLException {
        if (scope.isTransaction() || scope.isStreaming(this)) {
            return statement.execute();
        }
        try {
            return ((PreparedStatement) statement.unwrap(PGStatement.class)).execute();
        } catch (SQLException e) {
            if (!isStalePlan(e)) {
                throw e;
            }
            return statement.execute();
        }
    }

    private static boolean isStalePlan(SQLException e) {
        return SqlState.STALE_PLAN.equals(e.getSQLState())
                && String.valueOf(e.getMessage()).contains("cached plan");
    }

    private void refuseTooManyBinds() throws SQLException {
        int most = MOST_BINDS - scope.prologue().binds();
        if (bindCount() > most) {
            throw new SQLException(
                    String.format(
                            Locale.ROOT,
                            "%,d bind values, but a statement takes %,d at most. Send several statements, or one array:"
                                    + " = ANY(?).",
                            bindCount(),
                            most),
                    SqlState.TOO_MANY_BINDS);
        }
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        if (!execute()) {
            throw new SQLException("The statement returned no rows, but an update count.", SqlState.NO_DATA);
        }
        return getResultSet();
    }

    @Override
    public int executeUpdate() throws SQLException {
        refuseRows(execute());
        return getUpdateCount();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        refuseRows(execute());
        return getLargeUpdateCount();
    }

    private static void refuseRows(boolean rows) throws SQLException {
        if (rows) {
            throw new SQLException("The statement returned rows, but an update count was asked for.", SqlState.ROWS);
        }
    }

    @Override
    public void addBatch() throws SQLException {
        refuseTooManyBinds();
        PreparedStatement statement = open(false);
        applyBinds(statement, 0);
        statement.addBatch();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return scope.inTransaction(open(false)::executeBatch);
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        return scope.inTransaction(open(false)::executeLargeBatch);
    }

    /** Asks a statement without the prologue, whose columns these would be otherwise. */
    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        try (PreparedStatement plain = withoutPrologue()) {
            return plain.getMetaData();
        }
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        try (PreparedStatement plain = withoutPrologue()) {
            return plain.getParameterMetaData();
        }
    }

    @Override
    protected @Nullable ResultSet wrap(@Nullable ResultSet rows) {
        return rows == null ? null : new Rows(rows);
    }

    @Override
    public void close() throws SQLException {
        try {
            super.close();
        } finally {
            endStream();
        }
    }

    private void endStream() throws SQLException {
        if (scope.isStreaming(this)) {
            scope.endStream();
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Unwrap.self(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /** Ends the transaction that was opened to stream it, and the statement if it asked for that. */
    private final class Rows extends ScopedResultSet {

        Rows(ResultSet raw) {
            super(raw, ScopedPreparedStatement.this);
        }

        @Override
        public boolean next() throws SQLException {
            try {
                return super.next();
            } catch (SQLException e) {
                if (scope.isStreaming(ScopedPreparedStatement.this)) {
                    scope.undo(e);
                }
                throw e;
            }
        }

        @Override
        public void close() throws SQLException {
            try {
                super.close();
            } finally {
                endStream();
            }
            if (isCloseOnCompletion()) {
                ScopedPreparedStatement.this.close();
            }
        }
    }
}
