package com.thorbis.tests.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** A transaction of one role within one tenant; what is not committed is rolled back at the end. */
final class TenantSession implements AutoCloseable {

    private final Connection connection;
    private final UUID business;

    private TenantSession(Connection connection, UUID business) {
        this.connection = connection;
        this.business = business;
    }

    static TenantSession open(DataSource source, UUID business) throws SQLException {
        TenantSession session = new TenantSession(source.getConnection(), business);
        session.connection.setAutoCommit(false);
        session.run("SELECT thorbis.enter(?, NULL)", business.toString());
        return session;
    }

    /** Without a tenant. */
    static TenantSession openWithoutTenant(DataSource source) throws SQLException {
        TenantSession session = new TenantSession(source.getConnection(), new UUID(0, 0));
        session.connection.setAutoCommit(false);
        return session;
    }

    UUID business() {
        return business;
    }

    /** Inserts a row of the tenant from pairs of column and value; the id that it got. */
    UUID insert(String table, @Nullable Object... columnsAndValues) throws SQLException {
        List<String> columns = IntStream.range(0, columnsAndValues.length / 2)
                .mapToObj(i -> String.valueOf(columnsAndValues[2 * i]))
                .toList();
        @Nullable
        Object[] values = Stream.concat(
                        Stream.of(business),
                        IntStream.range(0, columns.size()).mapToObj(i -> columnsAndValues[2 * i + 1]))
                .toArray();
        String sql = "INSERT INTO %s (business_id%s) VALUES (?%s) RETURNING id"
                .formatted(
                        table,
                        columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                        ", ?".repeat(columns.size()));
        return one(UUID.class, sql, values);
    }

    /** Runs a statement; how many rows it changed or returned. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            int rows = 0;
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    /** The first column of every row. */
    <T> List<@Nullable T> all(Class<T> type, String sql, @Nullable Object... values) throws SQLException {
        List<@Nullable T> column = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                column.add(result.getObject(1, type));
            }
        }
        return column;
    }

    /** The only value of a query, which is not null. */
    <T> T one(Class<T> type, String sql, @Nullable Object... values) throws SQLException {
        List<@Nullable T> found = all(type, sql, values);
        T value = found.size() == 1 ? found.get(0) : null;
        if (value == null) {
            throw new AssertionError("one value expected, not " + found + ": " + sql);
        }
        return value;
    }

    long count(String table) throws SQLException {
        return one(Long.class, "SELECT count(*) FROM " + table + " WHERE business_id = ?", business);
    }

    /** Why a statement fails, which it must; the transaction goes on as if it had not been sent. */
    Refusal refusalOf(String sql, @Nullable Object... values) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql, values);
        } catch (PSQLException e) {
            connection.rollback(before);
            return Refusal.of(e);
        }
        throw new AssertionError("accepted: " + sql);
    }

    /** As {@link #refusalOf}, for {@link #insert}. */
    Refusal refusalOfInsert(String table, @Nullable Object... columnsAndValues) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insert(table, columnsAndValues);
        } catch (PSQLException e) {
            connection.rollback(before);
            return Refusal.of(e);
        }
        throw new AssertionError("accepted: a row of " + table);
    }

    void commit() throws SQLException {
        connection.commit();
        run("SELECT thorbis.enter(?, NULL)", business.toString());
    }

    void commitWithoutTenant() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                statement.setObject(i + 1, text, Types.OTHER); // the server knows the column's type
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
