package com.thorbis.tests.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes valid rows of one tenant for any table, knowing it from the catalogue alone: required columns get a value of
 * their type or of their list, required parents a row of their own. Only what a CHECK over several columns asks for is
 * written down here.
 */
public final class Rows {

    /** Columns that may be null each, but not all of what their check names; a row that has another of these will do. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "hs.customers.last_name", Set.of("first_name", "company_name"),
            "auto.maintenance_schedules.interval_miles", Set.of("interval_months"),
            "ret.sales_order_items.product_id", Set.of("product_variant_id"));

    /** What another column must be where a column has a value. */
    private static final Map<String, Map<String, String>> IMPLIED =
            Map.of("hs.estimates.converted_work_order_id", Map.of("status", "converted"));

    private final Connection connection;
    private final UUID tenant;
    private final Random random;
    private final Map<String, TableShape> shapes = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private final Map<String, List<Map<String, String>>> inserted = new HashMap<>();
    private int made;

    /**
     * Rows that the connection, of a role that may write them all, inserts in the tenant's name.
     *
     * @param random makes the keys
     */
    public Rows(Connection connection, UUID tenant, Random random) {
        this.connection = connection;
        this.tenant = tenant;
        this.random = random;
    }

    /** Binds the tenant for the transaction: a superuser can do without, but the triggers ask for it. */
    public void enter() throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("SELECT thorbis.enter(?, NULL)")) {
            enter.setString(1, tenant.toString());
            enter.execute();
        }
    }

    /** Inserts a row; returns its columns that are not null. */
    public Map<String, String> insert(String table) throws SQLException {
        return insert(table, Map.of());
    }

    /** Inserts a row with these values and what else it needs; returns its columns that are not null. */
    public Map<String, String> insert(String table, Map<String, String> given) throws SQLException {
        Map<String, String> withId = new LinkedHashMap<>(given);
        if (shape(table).columns().stream()
                .anyMatch(column -> column.name().equals("id") && column.type().equals("uuid"))) {
            withId.putIfAbsent("id", uuid());
        }
        String sql = Sql.insert(table, values(table, withId)) + " RETURNING *";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Map<String, String> values = Sql.row(row);
            inserted.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
            return values;
        }
    }

    /** As {@link #insert(String, Map)}, if the database accepts it; else nothing is left, not even its parents. */
    boolean tryInsert(String table, Map<String, String> given) throws SQLException {
        Savepoint before = connection.setSavepoint();
        Map<String, Integer> sizes = new HashMap<>();
        inserted.forEach((name, list) -> sizes.put(name, list.size()));
        try {
            insert(table, given);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            inserted.forEach((name, list) ->
                    list.subList(sizes.getOrDefault(name, 0), list.size()).clear());
            return false;
        }
    }

    /** What was inserted into a table so far, parents that other rows needed among it. */
    List<Map<String, String>> inserted(String table) {
        return inserted.getOrDefault(table, List.of());
    }

    /** Values of a row that could be inserted: its parents are there, itself is not. */
    public Map<String, String> values(String table) throws SQLException {
        return values(table, Map.of());
    }

    private Map<String, String> values(String table, Map<String, String> given) throws SQLException {
        TableShape shape = shape(table);
        Map<String, String> values = new LinkedHashMap<>(given);
        given.keySet().forEach(column -> values.putAll(IMPLIED.getOrDefault(table + "." + column, Map.of())));
        if (shape.columns().stream().anyMatch(column -> column.name().equals("business_id"))) {
            values.put("business_id", tenant.toString());
        }
        for (TableShape.Key key : shape.keys()) {
            if (own(key).noneMatch(values::containsKey) && needs(table, shape, key, values)) {
                values.putAll(parent(key));
            }
        }
        for (TableShape.Column column : shape.columns()) {
            if (needs(table, column, values)) {
                values.putIfAbsent(column.name(), value(table, column));
            }
        }
        return values;
    }

    TableShape shape(String table) throws SQLException {
        TableShape known = shapes.get(table);
        if (known == null) {
            known = TableShape.of(connection, table);
            shapes.put(table, known);
        }
        return known;
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
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

    private static boolean needs(String table, TableShape shape, TableShape.Key key, Map<String, String> values) {
        List<String> own = own(key).toList();
        return shape.columns().stream()
                .filter(column -> own.contains(column.name()))
                .anyMatch(column -> needs(table, column, values));
    }

    /** The key's columns but for the tenant's, which all keys share. */
    private static Stream<String> own(TableShape.Key key) {
        return key.columns().stream().filter(column -> !column.equals("business_id"));
    }

    private static boolean needs(String table, TableShape.Column column, Map<String, String> values) {
        Set<String> others = NEEDED.get(table + "." + column.name());
        return column.required() || (others != null && others.stream().noneMatch(values::containsKey));
    }

    private String value(String table, TableShape.Column column) {
        made++;
        if (!column.allowed().isEmpty()) { // in turn, since a list can be part of a key
            int turn = turns.merge(table + "." + column.name(), 1, Integer::sum);
            return column.allowed().get(turn % column.allowed().size());
        }
        return switch (column.type()) {
            case "text" -> column.name().replace('_', '-') + "-" + made + "-" + tenant;
            case "uuid" -> uuid();
            case "date", "timestamp with time zone" ->
                LocalDate.EPOCH.plusDays(made).toString();
            case "inet" -> "192.0.2.1";
            case "jsonb" -> "{\"made\": \"" + made + "\"}";
            case "boolean" -> "true";
            default -> "1";
        };
    }
}
