package com.thorbis.codegen.naming;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns snake_case names into Java's. */
public final class JavaNames {

    private JavaNames() {}

    /** {@code RepairOrders} of {@code repair_orders}. */
    public static String className(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** {@code RepairOrder} of {@code repair_orders}: what one row of a table is called. */
    public static String recordName(String table) {
        return className(Words.singular(table));
    }

    /** {@code repairOrders} of {@code repair_orders}. */
    static String methodName(String name) {
        String className = className(name);
        return className.substring(0, 1).toLowerCase(Locale.ROOT) + className.substring(1);
    }
}
