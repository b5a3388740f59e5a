package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue asks of a table's rows. */
record TableShape(List<Column> columns, List<Key> keys) {

    /**
     * A column that an INSERT may name.
     *
     * @param required whether it must: it takes no null and has no default
     * @param allowed its list of values; empty if it has none
     */
    record Column(String name, String type, boolean required, List<String> allowed) {}

    /** A foreign key. */
    record Key(String target, List<String> columns, List<String> referred) {}

    static TableShape of(Connection connection, String table) throws SQLException {
        return new TableShape(columns(connection, table), keys(connection, table));
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.resource("/support/columns.sql"))) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(
                            rows.getString("name"),
                            rows.getString("type"),
                            rows.getBoolean("required"),
                            Sql.strings(rows, "allowed")));
                }
            }
        }
        return columns;
    }

    private static List<Key> keys(Connection connection, String table) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.resource("/support/keys.sql"))) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(
                            rows.getString("target"), Sql.strings(rows, "columns"), Sql.strings(rows, "referred")));
                }
            }
        }
        return keys;
    }
}
