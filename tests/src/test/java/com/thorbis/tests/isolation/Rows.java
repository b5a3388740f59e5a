package com.thorbis.tests.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Makes valid rows of one tenant for any table, knowing it from the catalogue alone: required columns get a value of
 * their type or of their list, required parents a row of their own. Only what a CHECK over several columns asks for is
 * written down here.
 */
final class Rows {

    /** Columns that may be null each, but not all of what their check names. */
    private static final Set<String> NEEDED = Set.of(
            "hs.customers.last_name", "auto.maintenance_schedules.interval_miles", "ret.sales_order_items.product_id");

    private final Connection connection;
    private final UUID tenant;
    private final Map<String, Integer> turns = new HashMap<>();
    private int made;

    /** Rows that the connection, of a role that may write them all, inserts in the tenant's name. */
    Rows(Connection connection, UUID tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Binds the tenant for the transaction: a superuser can do without, but the triggers ask for it. */
    void enter() throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)")) {
            enter.setString(1, tenant.toString());
            enter.execute();
        }
    }

    /** Inserts a row; returns its columns that are not null. */
    Map<String, String> insert(String table) throws SQLException {
        String sql = Sql.insert(table, values(table)) + " RETURNING *";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Sql.row(row);
        }
    }

    /** Values of a row that could be inserted: its parents are there, itself is not. */
    Map<String, String> values(String table) throws SQLException {
        TableShape shape = TableShape.of(connection, table);
        Map<String, String> values = new LinkedHashMap<>();
        if (shape.columns().stream().anyMatch(column -> column.name().equals("business_id"))) {
            values.put("business_id", tenant.toString());
        }
        for (TableShape.Key key : shape.keys()) {
            if (!values.keySet().containsAll(key.columns()) && needs(table, shape, key)) {
                values.putAll(parent(key));
            }
        }
        for (TableShape.Column column : shape.columns()) {
            if (needs(table, column)) {
                values.putIfAbsent(column.name(), value(table, column));
            }
        }
        return values;
    }

    private Map<String, String> parent(TableShape.Key key) throws SQLException {
        if (key.target().equals("thorbis.entity_types")) {
            return entity(key);
        }
        Map<String, String> parent = insert(key.target());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            values.put(
                    key.columns().get(i),
                    Objects.requireNonNull(parent.get(key.referred().get(i))));
        }
        return values;
    }

    /** A reference to any entity: the key holds its schema and type, and a column named like the type's its id. */
    private Map<String, String> entity(TableShape.Key key) throws SQLException {
        String schemaColumn = key.columns().get(key.referred().indexOf("entity_schema"));
        String typeColumn = key.columns().get(key.referred().indexOf("entity_type"));
        String id = Objects.requireNonNull(insert("hs.customers").get("id"));
        return Map.of(schemaColumn, "hs", typeColumn, "customer", typeColumn.replaceAll("_type$", "_id"), id);
    }

    private static boolean needs(String table, TableShape shape, TableShape.Key key) {
        return shape.columns().stream()
                .filter(column -> key.columns().contains(column.name()))
                .filter(column -> !column.name().equals("business_id"))
                .anyMatch(column -> needs(table, column));
    }

    private static boolean needs(String table, TableShape.Column column) {
        return column.required() || NEEDED.contains(table + "." + column.name());
    }

    private String value(String table, TableShape.Column column) {
        made++;
        if (!column.allowed().isEmpty()) { // in turn, since a list can be part of a key
            int turn = turns.merge(table + "." + column.name(), 1, Integer::sum);
            return column.allowed().get(turn % column.allowed().size());
        }
        return switch (column.type()) {
            case "text" -> column.name().replace('_', '-') + "-" + made + "-" + tenant;
            case "uuid" -> UUID.randomUUID().toString();
            case "date", "timestamp with time zone" ->
                LocalDate.EPOCH.plusDays(made).toString();
            case "inet" -> "192.0.2.1";
            case "jsonb" -> "{\"made\": \"" + made + "\"}";
            case "boolean" -> "true";
            default -> "1";
        };
    }
}
