package com.thorbis.dao.internal.scope;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that the driver is told of late, when it is known whether the {@link Prologue} must go before it.
 * Its settings are kept for that moment.
 */
abstract class RecordedSettings extends RecordedBinds {

    /** Prepares a statement in the way that the caller asked for. */
    interface Preparation {

        PreparedStatement prepare(String sql) throws SQLException;
    }

    /** Changes a setting of a statement. */
    private interface Setting {

        void apply(Statement statement) throws SQLException;
    }

    final ScopedConnection connection;
    private final String sql;
    private final Preparation preparation;
    private final List<Setting> settings = new ArrayList<>(2);

    // volatile: another thread may cancel
    private volatile @Nullable PreparedStatement statement;
    private boolean withPrologue;
    private boolean closed;
    private boolean closesOnCompletion;
    private int fetchSize;

    RecordedSettings(ScopedConnection connection, String sql, Preparation preparation) {
        super(connection);
        this.connection = connection;
        this.sql = sql;
        this.preparation = preparation;
    }

    /** The driver's statement, with the prologue or without. Both forms stay in the driver's cache. */
    final PreparedStatement open(boolean prologue) throws SQLException {
        if (closed) {
            throw new SQLException("This statement is closed", SqlState.CLOSED);
        }
        PreparedStatement current = statement;
        if (current != null && withPrologue == prologue) {
            return current;
        }
        if (current != null) {
            current.close();
        }
        PreparedStatement fresh =
                preparation.prepare(prologue ? connection.scope().prologue().before(sql) : sql);
        for (Setting setting : settings) {
            setting.apply(fresh);
        }
        withPrologue = prologue;
        statement = fresh;
        return fresh;
    }

    /** A second statement of the same SQL, for the caller to close. */
    final PreparedStatement withoutPrologue() throws SQLException {
        return preparation.prepare(sql);
    }

    @Override
    public final Statement getDelegateStatement() throws SQLException {
        PreparedStatement current = statement;
        return current != null ? current : open(connection.scope().mustEnter());
    }

    final int fetchSize() {
        return fetchSize;
    }

    private void set(Setting setting) throws SQLException {
        settings.add(setting);
        PreparedStatement current = statement;
        if (current != null) {
            setting.apply(current);
        }
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        fetchSize = rows;
        set(s -> s.setFetchSize(rows));
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        set(s -> s.setFetchDirection(direction));
    }

    @Override
    public void setMaxRows(int max) throws SQLException {
        set(s -> s.setMaxRows(max));
    }

    @Override
    public void setLargeMaxRows(long max) throws SQLException {
        set(s -> s.setLargeMaxRows(max));
    }

    @Override
    public void setMaxFieldSize(int max) throws SQLException {
        set(s -> s.setMaxFieldSize(max));
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        set(s -> s.setQueryTimeout(seconds));
    }

    @Override
    public void setEscapeProcessing(boolean enable) throws SQLException {
        set(s -> s.setEscapeProcessing(enable));
    }

    @Override
    public void setPoolable(boolean poolable) throws SQLException {
        set(s -> s.setPoolable(poolable));
    }

    @Override
    public void setCursorName(String name) throws SQLException {
        set(s -> s.setCursorName(name));
    }

    /** Not the driver's business: it would take the prologue's rows for the last ones. */
    @Override
    public void closeOnCompletion() {
        closesOnCompletion = true;
    }

    @Override
    public boolean isCloseOnCompletion() {
        return closesOnCompletion;
    }

    @Override
    public void cancel() throws SQLException {
        PreparedStatement running = statement;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        PreparedStatement current = statement;
        if (current != null) {
            current.close();
        }
    }
}
