package com.thorbis.codegen.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jooq.Record;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;

import com.thorbis.codegen.ConfigurationException;
import com.thorbis.codegen.naming.JavaNames;

/** Finds the text columns whose values are a list, and gives each list a name. */
public final class ColumnEnums {

    private static final String CHECKS = """
            SELECT n.nspname AS schema, c.relname AS table, a.attname AS column,
                   min(pg_get_constraintdef(k.oid)) AS check
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
             WHERE k.contype = 'c' AND cardinality(k.conkey) = 1
               AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)
               AND pg_get_constraintdef(k.oid) ~ '= (ANY \\(|'')'
             GROUP BY 1, 2, 3
             ORDER BY 1, 2, 3
            """;

    private record Column(SchemaDefinition schema, String table, String name, List<String> values) {

        String qualified() {
            return schema.getName() + "." + table + "." + name;
        }
    }

    private ColumnEnums() {}

    /** The enums of all schemas, sorted by schema and name. */
    public static List<ColumnEnum> find(Database database) {
        List<Column> columns = new ArrayList<>();
        for (Record row : database.create().fetch(CHECKS)) {
            SchemaDefinition schema = database.getSchema(row.get("schema", String.class));
            if (schema == null) {
                continue;
            }
            AllowedValues.of(row.get("check", String.class))
                    .ifPresent(values -> columns.add(new Column(
                            schema, row.get("table", String.class), row.get("column", String.class), values)));
        }
        return columns.stream()
                .collect(Collectors.groupingBy(column -> column.schema().getName(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofSchema -> named(ofSchema).stream())
                .toList();
    }

    /** A name of several words says enough by itself, unless two lists of the schema would share it. */
    private static List<ColumnEnum> named(List<Column> columns) {
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            boolean alone = column.name().contains("_")
                    && columns.stream()
                            .allMatch(other -> !other.name().equals(column.name())
                                    || other.values().equals(column.values()));
            String name = alone
                    ? JavaNames.className(column.name())
                    : JavaNames.recordName(column.table()) + JavaNames.className(column.name());
            byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(column);
        }
        return byName.entrySet().stream()
                .map(named -> columnEnum(named.getKey(), named.getValue()))
                .sorted(Comparator.comparing(ColumnEnum::className))
                .toList();
    }

    private static ColumnEnum columnEnum(String className, List<Column> columns) {
        Column first = columns.get(0);
        for (Column column : columns) {
            if (!column.values().equals(first.values())) {
                throw new ConfigurationException("The lists of values of " + first.qualified() + " and "
                        + column.qualified() + " would both be the enum " + className + ". Rename one of the columns.");
            }
        }
        long constants =
                first.values().stream().map(ColumnEnum::constant).distinct().count();
        if (constants < first.values().size()) {
            throw new ConfigurationException(
                    "Two values of " + first.qualified() + " " + first.values() + " would be one constant of the enum "
                            + className + ". Name them so that letters or digits differ.");
        }
        return new ColumnEnum(
                first.schema(),
                className,
                first.values(),
                columns.stream().map(Column::qualified).toList());
    }
}
