package com.thorbis.tests.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inventory's text files, read. */
final class Inventory {

    private static final List<String> SCHEMAS = List.of(
            "tenant_mgmt",
            "user_mgmt",
            "security_mgmt",
            "hs",
            "auto",
            "rest",
            "ret",
            "file_mgmt",
            "audit_mgmt",
            "workflow_mgmt",
            "integration_mgmt",
            "reporting_mgmt",
            "thorbis");

    private Inventory() {}

    /** All tables, by their names with schema. */
    static Map<String, WrittenTable> read() {
        Map<String, WrittenTable> tables = new LinkedHashMap<>();
        for (String schema : SCHEMAS) {
            for (WrittenTable table : tables(schema)) {
                tables.put(table.name(), table);
            }
        }
        return tables;
    }

    private static List<WrittenTable> tables(String schema) {
        List<WrittenTable> tables = new ArrayList<>();
        for (String line : lines(schema + ".txt")) {
            if (line.startsWith("table ")) {
                String[] parts = line.substring("table ".length()).split(":", 2);
                tables.add(new WrittenTable(
                        schema + "." + parts[0], List.of(parts[1].strip().split(", ")), new ArrayList<>()));
            } else {
                tables.get(tables.size() - 1).lines().add(line.strip());
            }
        }
        return tables;
    }

    /** The lines of a file that are neither empty nor comments. */
    static List<String> lines(String file) {
        return Arrays.stream(Facts.resource(file).split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
