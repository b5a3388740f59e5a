package com.thorbis.tests.edges;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.thorbis.core.edge.Edge;
import com.thorbis.tests.support.Sql;

/**
 * The relationships that a database has, as PostgreSQL's catalogue, the registered types and the design know them: the
 * generated edges have no part in it.
 */
final class Relations {

    /** Tables and columns that make rows many to many. */
    private static final List<LinkTable> LINKS = List.of(
            new LinkTable("user_mgmt.business_users", "user_id", "business_id"),
            new LinkTable("auto.ro_parts_used", "repair_order_id", "part_id"),
            new LinkTable("rest.order_items", "order_id", "menu_item_id"),
            new LinkTable("ret.sales_order_items", "sales_order_id", "product_id"),
            new LinkTable("ret.sales_order_items", "sales_order_id", "product_variant_id"),
            new LinkTable("integration_mgmt.data_lineage_dependencies", "lineage_id", "depends_on_id"));

    /** Tables whose rows point at rows of any registered type, and their columns for it. */
    private static final List<Reference> REFERENCES = List.of(
            new Reference("file_mgmt.attachments", "attached_to_schema", "attached_to_type", "attached_to_id"),
            new Reference("audit_mgmt.activity_stream", "target_schema", "target_type", "target_id"),
            new Reference("workflow_mgmt.state_transitions", "entity_schema", "entity_type", "entity_id"),
            new Reference("integration_mgmt.data_flow_events", "entity_schema", "entity_type", "entity_id"),
            new Reference("integration_mgmt.data_lineage", "source_schema", "source_entity_type", "source_entity_id"),
            new Reference(
                    "integration_mgmt.data_lineage",
                    "destination_schema",
                    "destination_entity_type",
                    "destination_entity_id"));

    /** Who wrote a row: nobody asks for all rows that somebody ever wrote. */
    private static final Set<String> ONE_WAY = Set.of("created_by", "updated_by", "deleted_by");

    private record LinkTable(String name, String oneKey, String otherKey) {}

    private record Reference(String table, String schema, String type, String id) {}

    private record Key(String child, List<String> columns, String parent, List<String> referred, boolean nullable) {

        String text() {
            return Relation.key(child, columns, parent, referred);
        }

        String on(String childAlias, String parentAlias) {
            return IntStream.range(0, columns.size())
                    .mapToObj(i -> childAlias + "." + columns.get(i) + " = " + parentAlias + "." + referred.get(i))
                    .collect(Collectors.joining(" AND "));
        }
    }

    private final Map<String, Relation> byText = new HashMap<>();

    private Relations() {}

    static Relations read(Connection connection) throws SQLException {
        Relations relations = new Relations();
        List<Key> keys = keys(connection);
        keys.forEach(relations::addKey);
        for (LinkTable link : LINKS) {
            relations.addLink(only(keys, link.name, link.oneKey), only(keys, link.name, link.otherKey));
            relations.addLink(only(keys, link.name, link.otherKey), only(keys, link.name, link.oneKey));
        }
        relations.addReferences(connection);
        relations.addReference(
                new Key("audit_mgmt.activity_stream", List.of("actor_id"), "user_mgmt.users", List.of("id"), true),
                Map.of("actor_type", "user"));
        relations.addView("hs.customers", "reporting_mgmt.customer_360_view");
        return relations;
    }

    /** One for each direction that can be walked. */
    Set<String> texts() {
        return byText.keySet();
    }

    /** What the edge stands for. */
    Relation of(Edge edge) {
        Relation relation = byText.get(Relation.textOf(edge));
        if (relation == null) {
            throw new AssertionError("the database has no relationship that is " + edge + ", " + Relation.textOf(edge));
        }
        return relation;
    }

    private void addKey(Key key) {
        add(key.text(), "JOIN %s AS t ON %s".formatted(key.parent, key.on("s", "t")), key.nullable);
        if (key.columns.stream().noneMatch(ONE_WAY::contains)) {
            add(Relation.inverse(key.text()), "JOIN %s AS t ON %s".formatted(key.child, key.on("t", "s")), false);
        }
    }

    private void addLink(Key from, Key to) {
        add(
                Relation.through(from.child, from.text(), to.text()),
                "JOIN %s AS l ON %s JOIN %s AS t ON %s"
                        .formatted(from.child, from.on("l", "s"), to.parent, to.on("l", "t")),
                false);
    }

    private void addReferences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet types = statement.executeQuery("SELECT entity_schema, entity_type, table_name"
                        + " FROM thorbis.entity_types WHERE entity_type <> 'unused'")) {
            while (types.next()) {
                for (Reference reference : REFERENCES) {
                    addReference(reference, types.getString(1), types.getString(2), types.getString(3));
                }
            }
        }
    }

    private void addReference(Reference reference, String schema, String type, String table) {
        Key key = new Key(
                reference.table,
                List.of("business_id", reference.id),
                schema + "." + table,
                List.of("business_id", "id"),
                true);
        addReference(key, Map.of(reference.schema, schema, reference.type, type));
    }

    /** A view that has the table's key. */
    private void addView(String table, String view) {
        List<String> key = List.of("business_id", "id");
        Key toView = new Key(table, key, view, key, true);
        Key toTable = new Key(view, key, table, key, false);
        add(toView.text(), "JOIN %s AS t ON %s".formatted(view, toView.on("s", "t")), true);
        add(toTable.text(), "JOIN %s AS t ON %s".formatted(table, toTable.on("s", "t")), false);
    }

    /** Columns of the child that mean the parent where they have these values; no key tells. */
    private void addReference(Key key, Map<String, String> meaning) {
        String text = Relation.reference(key.text(), meaning);
        add(text, "JOIN %s AS t ON %s".formatted(key.parent, key.on("s", "t")) + means("s", meaning), true);
        add(
                Relation.inverse(text),
                "JOIN %s AS t ON %s".formatted(key.child, key.on("t", "s")) + means("t", meaning),
                false);
    }

    private static String means(String alias, Map<String, String> meaning) {
        return meaning.entrySet().stream()
                .map(column -> " AND %s.%s = '%s'".formatted(alias, column.getKey(), column.getValue()))
                .collect(Collectors.joining());
    }

    private void add(String text, String join, boolean optional) {
        byText.put(text, new Relation(text, join, optional));
    }

    /** The key by a column of a table; that of the tenant has no other column. */
    private static Key only(List<Key> keys, String table, String column) {
        List<Key> found = keys.stream()
                .filter(key -> key.child.equals(table))
                .filter(key -> key.columns.get(key.columns.size() - 1).equals(column))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("one key by " + table + "." + column + " expected, not " + found);
        }
        return found.get(0);
    }

    private static List<Key> keys(Connection connection) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Sql.resource("/edges/keys.sql"))) {
            while (rows.next()) {
                keys.add(new Key(
                        rows.getString("child"),
                        Sql.strings(rows, "columns"),
                        rows.getString("parent"),
                        Sql.strings(rows, "referred"),
                        rows.getBoolean("nullable")));
            }
        }
        return keys;
    }
}
