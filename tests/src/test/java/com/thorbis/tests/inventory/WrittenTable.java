package com.thorbis.tests.inventory;

import java.util.List;

/**
 * A table as the inventory writes it down.
 *
 * @param name with its schema
 * @param traits the names of what it shares with other tables
 * @param lines its columns, keys, unique constraints and checks
 */
record WrittenTable(String name, List<String> traits, List<String> lines) {

    boolean isOfTenant() {
        return traits.contains("tenant") || traits.contains("tenant-link");
    }
}
