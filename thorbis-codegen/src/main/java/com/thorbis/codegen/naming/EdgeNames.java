package com.thorbis.codegen.naming;

import java.util.List;
import java.util.stream.Stream;

/** Names of relationships, derived from tables and columns; what is not derived well stands in {@link NameOverrides}. */
public final class EdgeNames {

    private final NameOverrides overrides;

    public EdgeNames(NameOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * What a key's columns call its target: {@code service_writer} of {@code service_writer_id}, {@code country} of
     * {@code country_code} where that is the country's {@code code}.
     */
    public String role(List<String> columns, List<String> targetColumns, String target) {
        if (columns.size() == 1) {
            String column = columns.get(0);
            return Stream.of("_" + targetColumns.get(0), "_id")
                    .filter(column::endsWith)
                    .map(suffix -> column.substring(0, column.length() - suffix.length()))
                    .findFirst()
                    .orElse(column);
        }
        String prefix = commonPrefix(columns);
        String singular = Words.singular(target);
        return prefix.isEmpty() || singular.startsWith(prefix + "_") ? singular : prefix + "_" + singular;
    }

    /** The words that all the names begin with: {@code attached_to} of {@code attached_to_type, attached_to_id}. */
    public static String commonPrefix(List<String> columns) {
        String prefix = columns.get(0);
        for (String column : columns) {
            while (!(column + "_").startsWith(prefix + "_")) {
                int end = prefix.lastIndexOf('_');
                if (end < 0) {
                    return "";
                }
                prefix = prefix.substring(0, end);
            }
        }
        return prefix;
    }

    /** The one row that a key leads to: {@code serviceWriter}. */
    public String toOne(String role) {
        return JavaNames.methodName(role);
    }

    /** The rows whose only key to the parent this is: {@code vehicles}; a name that repeats the parent's drops it. */
    public String toMany(String child, String parent) {
        String spelt = overrides.spellOut(child);
        String repeated = Words.singular(parent) + "_";
        return JavaNames.methodName(
                Words.plural(spelt.startsWith(repeated) ? spelt.substring(repeated.length()) : spelt));
    }

    /** The rows that have several keys to the parent: {@code repairOrdersAsServiceWriter}. */
    public String toManyAs(String child, String parent, String role) {
        return toMany(child, parent) + "As" + JavaNames.className(role);
    }

    /** The children of a row in its own table: {@code childCategories} by {@code parent_category_id}. */
    public String children(String table, String role) {
        if (role.equals("parent")) {
            return "children";
        }
        return role.startsWith("parent_")
                ? JavaNames.methodName("child_" + Words.plural(role.substring("parent_".length())))
                : toManyAs(table, table, role);
    }

    /** The rows on the other side of a link table: {@code products}. */
    public String through(String target) {
        return JavaNames.methodName(Words.plural(overrides.spellOut(target)));
    }

    /** The row of a view that has the same key: {@code customer360} of {@code customer_360_view}. */
    public String toView(String view) {
        return JavaNames.methodName(view.replaceFirst("_view$", ""));
    }

    /** The row of a table that has the same key as a view's: {@code customer}. */
    public String toTable(String table) {
        return JavaNames.methodName(Words.singular(table));
    }

    /** The one row of some type that a polymorphic reference leads to: {@code attachedToVehicle}. */
    public String toOneOfType(String role, String type) {
        return JavaNames.methodName(role + "_" + type);
    }
}
