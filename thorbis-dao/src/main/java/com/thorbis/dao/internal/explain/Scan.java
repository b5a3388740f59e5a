package com.thorbis.dao.internal.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a plan reads a table.
 *
 * @param table with its schema
 * @param sequential whether all rows of all tenants are read
 * @param indexed what is looked up in an index, as {@link #plain}
 * @param filter what is asked of each row that was read, as {@link #plain}
 */
record Scan(String table, boolean sequential, String indexed, String filter) {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    /**
     * A condition of the plan without values, parentheses and the table's alias, so that columns and operators can be
     * found in it.
     */
    static String plain(String condition, String alias) {
        String withoutValues = LITERAL.matcher(condition).replaceAll("?");
        return withoutValues
                .replaceAll("(?<![\\w.])\"?" + Pattern.quote(alias) + "\"?\\.", "")
                .replaceAll("[()\"]", "");
    }

    /** By which operator a column, or an index's expression, is compared in the filter. */
    Optional<String> filterOn(String key) {
        return operator(key, filter);
    }

    /** Whether the index is asked for this column. */
    boolean looksUp(String key) {
        return operator(key, indexed).isPresent();
    }

    private static Optional<String> operator(String key, String condition) {
        String compared = "(?<![\\w.])" + Pattern.quote(plain(key, "")) + "(?:::[\\w ]+?)? ([^\\w\\s?]+|IN) ";
        Matcher matcher = Pattern.compile(compared).matcher(condition);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
