package com.thorbis.dao.internal.save;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/** One statement over rows of one table. It has as many bind values as columns, and returns what became of the rows. */
abstract class Step {

    private final Part part;
    private final Stamp<?> stamp;
    private final List<Row> rows;

    Step(Part part, Stamp<?> stamp, List<Row> rows) {
        this.part = part;
        this.stamp = stamp;
        this.rows = rows;
    }

    /** As it is prepared; the same text for any number of rows. */
    abstract String sql();

    /** Binds all values, the first at a position, and returns where those of the next statement begin. */
    abstract int bind(PreparedStatement statement, int at) throws SQLException;

    /** Notes what became of the rows. */
    abstract void read(ResultSet result) throws SQLException;

    /** The same over some of the rows. */
    abstract Step over(List<Row> some);

    /** How many rows it can return: what is sent behind it must not wait for more than a network buffers. */
    abstract int answers();

    /** A row that should have been there, and was not. */
    Optional<Row> missing() {
        return Optional.empty();
    }

    /** Where in the tree a failure of this row is. */
    String path(Row row) {
        return row.path();
    }

    final Part part() {
        return part;
    }

    final Stamp<?> stamp() {
        return stamp;
    }

    final List<Row> rows() {
        return rows;
    }

    final Columns columns() {
        return part.columns();
    }

    final String column(int column) {
        return Sql.column(columns().fields()[column]);
    }

    /** Columns of the table, as {@code t}, that equal given ones. */
    final String matches(Given given, int[] of) {
        List<String> conditions = new ArrayList<>();
        for (int column : of) {
            conditions.add("t." + column(column) + " = " + given.name(column));
        }
        return String.join(" and ", conditions);
    }

    /** The rows of the table, as {@code t}, that the tenant has and that are not hidden; binds the tenant. */
    final String visible(Part of) {
        Columns columns = of.columns();
        String tenant = columns.hasTenant()
                ? " and t." + Sql.column(columns.fields()[columns.tenant()]) + " = "
                        + Given.typed("?::text", columns.fields()[columns.tenant()])
                : "";
        return columns.deletedAt() == Columns.NONE
                ? tenant
                : tenant + " and t." + Sql.column(columns.fields()[columns.deletedAt()]) + " is null";
    }

    final int bindTenant(PreparedStatement statement, int at) throws SQLException {
        if (!columns().hasTenant()) {
            return at;
        }
        statement.setString(at, part.text(columns().tenant()).of(stamp.tenantId()));
        return at + 1;
    }

    /** The column of who did it, where there is one and somebody is named. */
    final boolean names(int column) {
        return column != Columns.NONE && stamp.actorId() != null;
    }

    final int bindActor(PreparedStatement statement, int at, int column) throws SQLException {
        if (!names(column)) {
            return at;
        }
        statement.setString(at, part.text(column).of(stamp.actorId()));
        return at + 1;
    }

    /** Whether the caller's objects show the version, which is then returned as {@code v}. */
    final boolean returnsVersion() {
        return part.source().showsVersion() && columns().version() != Columns.NONE;
    }

    final String version(String alias) {
        return returnsVersion() ? ", " + alias + "." + column(columns().version()) + " as v" : "";
    }

    final void readVersion(ResultSet result, Row row) throws SQLException {
        if (returnsVersion()) {
            row.learn(columns().version(), part.value(result, "v", columns().version()));
        }
    }
}
