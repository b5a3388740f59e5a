package com.thorbis.tests.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where a database and the inventory disagree. */
final class Differences {

    private final Facts written;
    private final Facts found;
    private final Beyond beyond;

    Differences(Facts written, Facts found, Beyond beyond) {
        this.written = written;
        this.found = found;
        this.beyond = beyond;
    }

    /** Every table of either side. */
    NavigableSet<String> tables() {
        NavigableSet<String> tables = new TreeSet<>(written.tables());
        found.tables().stream().filter(table -> !beyond.hasTable(table)).forEach(tables::add);
        return tables;
    }

    /** What to mend in all of them. */
    List<String> all() {
        return tables().stream().flatMap(table -> of(table).stream()).toList();
    }

    /** What to mend in one table, a sentence each; empty if both sides agree. */
    List<String> of(String table) {
        if (!found.tables().contains(table)) {
            return List.of(table + " is not in the database");
        }
        if (!written.tables().contains(table)) {
            return List.of(table + " is in the database, but neither in the inventory nor in beyond.txt");
        }
        List<String> differences = new ArrayList<>();
        for (String fact : written.of(table)) {
            if (!found.of(table).contains(fact) && !isOpen(fact)) {
                differences.add(table + " lacks: " + fact);
            }
        }
        for (String fact : found.of(table)) {
            if (!written.of(table).contains(fact) && !isLeftOpen(table, fact) && !beyond.hasFact(table, fact)) {
                differences.add(table + " has, but should not: " + fact);
            }
        }
        return differences;
    }

    /** How {@code generated *} reads back. */
    private static boolean isOpen(String fact) {
        return fact.startsWith("generated ") && fact.contains(" as NULL::");
    }

    private boolean isLeftOpen(String table, String fact) {
        return fact.startsWith("generated ")
                && written.of(table).stream()
                        .filter(Differences::isOpen)
                        .anyMatch(open -> fact.startsWith(open.substring(0, open.indexOf(" as NULL::") + 4)));
    }
}
