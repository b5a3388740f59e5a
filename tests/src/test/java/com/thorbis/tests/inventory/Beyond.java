package com.thorbis.tests.inventory;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database may hold besides the inventory: whole tables, or single facts of a table. */
final class Beyond {

    private final Map<String, String> reasons;

    private Beyond(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    static Beyond read() {
        return new Beyond(Inventory.lines("beyond.txt").stream()
                .map(line -> line.split(" {2,}because ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    boolean hasTable(String table) {
        return reasons.containsKey(table);
    }

    boolean hasFact(String table, String fact) {
        return reasons.containsKey(table + ": " + fact);
    }

    Set<String> entries() {
        return reasons.keySet();
    }
}
