package com.thorbis.dao.internal.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What PostgreSQL knows of a table.
 *
 * @param name with its schema
 * @param rows as counted when it was last analyzed
 * @param tenant the column that leads its key, if it has policies; empty otherwise
 * @param indexes those that can be used
 * @param indexable of each column, the operators that an index on it would answer here
 */
record TableFacts(String name, long rows, String tenant, List<IndexFacts> indexes, Map<String, Set<String>> indexable) {

    /**
     * An index.
     *
     * @param keys columns or expressions, in its order
     * @param outOfReach of each key, the operators that it would answer if there were no policies
     */
    record IndexFacts(String name, List<String> keys, List<Set<String>> outOfReach) {}

    /** Whether an index has this column first, or behind the tenant. */
    boolean hasIndexOn(String column) {
        return indexes.stream()
                .map(IndexFacts::keys)
                .anyMatch(keys -> keys.get(0).equals(column)
                        || (keys.size() > 1
                                && keys.get(0).equals(tenant)
                                && keys.get(1).equals(column)));
    }
}
