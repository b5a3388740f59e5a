package com.thorbis.dao.internal.scope;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;

import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bind values until it is known at which index the driver wants them: the prologue's own come first, where a
 * statement has one. Every way of JDBC to set a value is here, and nothing else.
 */
abstract class RecordedBinds extends DefaultPreparedStatement {

    /** Sets one value. */
    private interface Bind {

        void apply(PreparedStatement statement, int index) throws SQLException;
    }

    /** Types that the driver names to the server also for null; of the others the server has to find out. */
    private static final Set<Integer> NAMED_NULLS = Set.of(
            Types.BIT,
            Types.BOOLEAN,
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE,
            Types.NUMERIC,
            Types.DECIMAL,
            Types.CHAR,
            Types.VARCHAR,
            Types.LONGVARCHAR,
            Types.DATE,
            Types.BINARY,
            Types.VARBINARY,
            Types.LONGVARBINARY);

    private final List<@Nullable Bind> binds = new ArrayList<>();
    private boolean untyped;

    @SuppressWarnings("NullAway") // the delegate is made late, by getDelegateStatement()
    RecordedBinds(ScopedConnection connection) {
        super(null, connection);
    }

    /** How many values there are. */
    final int bindCount() {
        return binds.size();
    }

    /** Sets all values, each moved by so many places. */
    final void applyBinds(PreparedStatement statement, int moved) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            Bind bind = binds.get(i);
            if (bind != null) {
                bind.apply(statement, i + 1 + moved);
            }
        }
    }

    /** Whether the driver leaves it to the server to find out the type of some value. */
    final boolean hasUntypedBinds() {
        return untyped;
    }

    private void bindUntyped(int index, Bind bind) throws SQLException {
        untyped = true;
        bind(index, bind);
    }

    private void bind(int index, Bind bind) throws SQLException {
        if (index < 1) {
            throw new SQLException("Bind values are counted from 1, not " + index, SqlState.INVALID_BIND_INDEX);
        }
        while (binds.size() < index) {
            binds.add(null);
        }
        binds.set(index - 1, bind);
    }

    @Override
    public void clearParameters() {
        untyped = false;
        binds.clear();
    }

    @Override
    public void setNull(int index, int type) throws SQLException {
        untyped |= !NAMED_NULLS.contains(type);
        bind(index, (statement, at) -> statement.setNull(at, type));
    }

    @Override
    public void setNull(int index, int type, String typeName) throws SQLException {
        bind(index, (statement, at) -> statement.setNull(at, type, typeName));
    }

    @Override
    public void setBoolean(int index, boolean x) throws SQLException {
        bind(index, (statement, at) -> statement.setBoolean(at, x));
    }

    @Override
    public void setByte(int index, byte x) throws SQLException {
        bind(index, (statement, at) -> statement.setByte(at, x));
    }

    @Override
    public void setShort(int index, short x) throws SQLException {
        bind(index, (statement, at) -> statement.setShort(at, x));
    }

    @Override
    public void setInt(int index, int x) throws SQLException {
        bind(index, (statement, at) -> statement.setInt(at, x));
    }

    @Override
    public void setLong(int index, long x) throws SQLException {
        bind(index, (statement, at) -> statement.setLong(at, x));
    }

    @Override
    public void setFloat(int index, float x) throws SQLException {
        bind(index, (statement, at) -> statement.setFloat(at, x));
    }

    @Override
    public void setDouble(int index, double x) throws SQLException {
        bind(index, (statement, at) -> statement.setDouble(at, x));
    }

    @Override
    public void setBigDecimal(int index, BigDecimal x) throws SQLException {
        bind(index, (statement, at) -> statement.setBigDecimal(at, x));
    }

    @Override
    public void setString(int index, String x) throws SQLException {
        bind(index, (statement, at) -> statement.setString(at, x));
    }

    @Override
    public void setNString(int index, String x) throws SQLException {
        bind(index, (statement, at) -> statement.setNString(at, x));
    }

    @Override
    public void setBytes(int index, byte[] x) throws SQLException {
        bind(index, (statement, at) -> statement.setBytes(at, x));
    }

    @Override
    public void setDate(int index, Date x) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setDate(at, x));
    }

    @Override
    public void setDate(int index, Date x, Calendar calendar) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setDate(at, x, calendar));
    }

    @Override
    public void setTime(int index, Time x) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setTime(at, x));
    }

    @Override
    public void setTime(int index, Time x, Calendar calendar) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setTime(at, x, calendar));
    }

    @Override
    public void setTimestamp(int index, Timestamp x) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setTimestamp(at, x));
    }

    @Override
    public void setTimestamp(int index, Timestamp x, Calendar calendar) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setTimestamp(at, x, calendar));
    }

    @Override
    public void setObject(int index, Object x) throws SQLException {
        untyped |= x == null || x instanceof java.util.Date || x instanceof Calendar;
        bind(index, (statement, at) -> statement.setObject(at, x));
    }

    @Override
    public void setObject(int index, Object x, int type) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setObject(at, x, type));
    }

    @Override
    public void setObject(int index, Object x, int type, int scale) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setObject(at, x, type, scale));
    }

    @Override
    public void setObject(int index, Object x, SQLType type) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setObject(at, x, type));
    }

    @Override
    public void setObject(int index, Object x, SQLType type, int scale) throws SQLException {
        bindUntyped(index, (statement, at) -> statement.setObject(at, x, type, scale));
    }

    @Override
    public void setAsciiStream(int index, InputStream x) throws SQLException {
        bind(index, (statement, at) -> statement.setAsciiStream(at, x));
    }

    @Override
    public void setAsciiStream(int index, InputStream x, int length) throws SQLException {
        bind(index, (statement, at) -> statement.setAsciiStream(at, x, length));
    }

    @Override
    public void setAsciiStream(int index, InputStream x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setAsciiStream(at, x, length));
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public void setUnicodeStream(int index, InputStream x, int length) throws SQLException {
        bind(index, (statement, at) -> statement.setUnicodeStream(at, x, length));
    }

    @Override
    public void setBinaryStream(int index, InputStream x) throws SQLException {
        bind(index, (statement, at) -> statement.setBinaryStream(at, x));
    }

    @Override
    public void setBinaryStream(int index, InputStream x, int length) throws SQLException {
        bind(index, (statement, at) -> statement.setBinaryStream(at, x, length));
    }

    @Override
    public void setBinaryStream(int index, InputStream x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setBinaryStream(at, x, length));
    }

    @Override
    public void setCharacterStream(int index, Reader x) throws SQLException {
        bind(index, (statement, at) -> statement.setCharacterStream(at, x));
    }

    @Override
    public void setCharacterStream(int index, Reader x, int length) throws SQLException {
        bind(index, (statement, at) -> statement.setCharacterStream(at, x, length));
    }

    @Override
    public void setCharacterStream(int index, Reader x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setCharacterStream(at, x, length));
    }

    @Override
    public void setNCharacterStream(int index, Reader x) throws SQLException {
        bind(index, (statement, at) -> statement.setNCharacterStream(at, x));
    }

    @Override
    public void setNCharacterStream(int index, Reader x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setNCharacterStream(at, x, length));
    }

    @Override
    public void setRef(int index, Ref x) throws SQLException {
        bind(index, (statement, at) -> statement.setRef(at, x));
    }

    @Override
    public void setBlob(int index, Blob x) throws SQLException {
        bind(index, (statement, at) -> statement.setBlob(at, x));
    }

    @Override
    public void setBlob(int index, InputStream x) throws SQLException {
        bind(index, (statement, at) -> statement.setBlob(at, x));
    }

    @Override
    public void setBlob(int index, InputStream x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setBlob(at, x, length));
    }

    @Override
    public void setClob(int index, Clob x) throws SQLException {
        bind(index, (statement, at) -> statement.setClob(at, x));
    }

    @Override
    public void setClob(int index, Reader x) throws SQLException {
        bind(index, (statement, at) -> statement.setClob(at, x));
    }

    @Override
    public void setClob(int index, Reader x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setClob(at, x, length));
    }

    @Override
    public void setNClob(int index, NClob x) throws SQLException {
        bind(index, (statement, at) -> statement.setNClob(at, x));
    }

    @Override
    public void setNClob(int index, Reader x) throws SQLException {
        bind(index, (statement, at) -> statement.setNClob(at, x));
    }

    @Override
    public void setNClob(int index, Reader x, long length) throws SQLException {
        bind(index, (statement, at) -> statement.setNClob(at, x, length));
    }

    @Override
    public void setArray(int index, Array x) throws SQLException {
        bind(index, (statement, at) -> statement.setArray(at, x));
    }

    @Override
    public void setURL(int index, URL x) throws SQLException {
        bind(index, (statement, at) -> statement.setURL(at, x));
    }

    @Override
    public void setRowId(int index, RowId x) throws SQLException {
        bind(index, (statement, at) -> statement.setRowId(at, x));
    }

    @Override
    public void setSQLXML(int index, SQLXML x) throws SQLException {
        bind(index, (statement, at) -> statement.setSQLXML(at, x));
    }
}
