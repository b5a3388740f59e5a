package com.thorbis.tests.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the inventory into SQL for an empty database. PostgreSQL then brings expressions and types of both sides to one
 * form, and nothing here has to know how it writes them.
 */
final class InventorySql {

    private static final Pattern COLUMN = Pattern.compile("(?<name>\\w+)\\s+(?<type>[^\\s!]+)(?<required>!)?"
            + "(?:\\s+=\\s+(?<initial>.+?))?(?:\\s+generated\\s+(?<generated>.+?))?(?:\\s+in\\s+(?<list>.+?))?"
            + "(?:\\s+->\\s+(?<target>\\S+)\\s+(?<rule>.+))?");
    private static final Pattern KEY =
            Pattern.compile("key \\((?<columns>.+)\\) -> (?<target>\\S+) \\((?<referred>.+)\\) (?<rule>.+)");

    private static final Map<String, List<String>> SHARED = Map.of(
            "tenant",
                    List.of(
                            "id uuid! = gen_random_uuid()",
                            "business_id uuid! -> tenant_mgmt.businesses cascade",
                            "created_at timestamptz! = now()",
                            "primary key (business_id, id)",
                            "guarded"),
            "tenant-link",
                    List.of(
                            "business_id uuid! -> tenant_mgmt.businesses cascade",
                            "created_at timestamptz! = now()",
                            "guarded"),
            "audited",
                    List.of(
                            "created_by uuid -> user_mgmt.users set null",
                            "updated_by uuid -> user_mgmt.users set null"),
            "versioned", List.of("updated_at timestamptz! = now()"),
            "soft-deleted", List.of("deleted_at timestamptz", "deleted_by uuid -> user_mgmt.users set null"),
            "amounts",
                    List.of(
                            "subtotal money! = 0",
                            "discount_amount money! = 0",
                            "tax_amount money! = 0",
                            "total_amount money! = 0"),
            "line",
                    List.of(
                            "description text!",
                            "quantity numeric(12,3)! = 1",
                            "unit_price money!",
                            "total_price money!",
                            "unit_cost money",
                            "display_order int! = 0",
                            "check quantity > 0"),
            "global", List.of());

    private final Map<String, WrittenTable> tables;
    private final List<String> statements = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private InventorySql(Map<String, WrittenTable> tables) {
        this.tables = tables;
    }

    static List<String> of(Map<String, WrittenTable> tables) {
        InventorySql sql = new InventorySql(tables);
        schemas(tables.keySet()).forEach(schema -> sql.statements.add("CREATE SCHEMA " + schema));
        sql.statements.add("CREATE EXTENSION ltree");
        tables.values().forEach(sql::table);
        return Stream.concat(sql.statements.stream(), sql.keys.stream()).toList();
    }

    private static Collection<String> schemas(Collection<String> tableNames) {
        return tableNames.stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    private void table(WrittenTable table) {
        statements.add("CREATE TABLE " + table.name() + " ()");
        Stream.concat(table.traits().stream(), table.lines().stream())
                .flatMap(line -> SHARED.getOrDefault(line, List.of(line)).stream())
                .forEach(line -> line(table, line));
    }

    private void line(WrittenTable table, String line) {
        Matcher key = KEY.matcher(line);
        Matcher column = COLUMN.matcher(line);
        if (line.equals("guarded")) {
            alter(table, "ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        } else if (line.startsWith("check ")) {
            alter(table, "ADD CHECK (" + line.substring("check ".length()) + ")");
        } else if (line.startsWith("unique (") || line.startsWith("primary key (")) {
            alter(table, "ADD " + line);
        } else if (key.matches()) {
            key(table, key.group("columns"), key.group("target"), key.group("referred"), key.group("rule"));
        } else if (column.matches()) {
            column(table, column);
        } else {
            throw new IllegalArgumentException("cannot read in " + table.name() + ": " + line);
        }
    }

    private void column(WrittenTable table, Matcher column) {
        String name = column.group("name");
        String type = column.group("type").replace("geo", "point").replace("money", "numeric(12,2)");
        String sql = "ADD COLUMN " + name + " " + type;
        if (column.group("required") != null) {
            sql += " NOT NULL";
        }
        if (column.group("initial") != null) {
            sql += " DEFAULT " + column.group("initial");
        }
        if (column.group("generated") != null) {
            sql += " GENERATED ALWAYS AS (" + column.group("generated").replace("*", "NULL::" + type) + ") STORED";
        }
        if (column.group("list") != null) {
            sql += " CHECK (" + name + " IN ('" + column.group("list").replace(", ", "', '") + "'))";
        }
        alter(table, sql);
        if (column.group("target") != null) {
            key(table, name, column.group("target"), column.group("rule"));
        }
    }

    private void key(WrittenTable table, String column, String target, String rule) {
        WrittenTable referred = tables.get(target);
        if (referred == null) {
            throw new IllegalArgumentException(table.name() + " refers to a table that is not written down: " + target);
        }
        if (referred.isOfTenant()) {
            String composite = rule.equals("set null") ? "set null (" + column + ")" : rule;
            key(table, "business_id, " + column, target, "business_id, id", composite);
        } else {
            key(table, column, target, "id", rule);
        }
    }

    private void key(WrittenTable table, String columns, String target, String referred, String rule) {
        keys.add("ALTER TABLE " + table.name() + " ADD FOREIGN KEY (" + columns + ") REFERENCES " + target + " ("
                + referred + ") ON DELETE " + rule);
    }

    private void alter(WrittenTable table, String action) {
        statements.add("ALTER TABLE " + table.name() + " " + action);
    }
}
