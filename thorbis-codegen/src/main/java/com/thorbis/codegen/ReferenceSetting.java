package com.thorbis.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that holds another table's key where a discriminator says so, and that no foreign key enforces.
 *
 * @param table the table of the column, as {@code schema.table}
 * @param column holds the key
 * @param target the table whose key it is, as {@code schema.table}
 * @param discriminator the column that says whose key it is
 * @param value what it says then
 */
public record ReferenceSetting(String table, String column, String target, String discriminator, String value) {

    private static final Pattern REFERENCE = Pattern.compile(
            "\\s*(\\w+\\.\\w+)\\.(\\w+)\\s*->\\s*(\\w+\\.\\w+)\\s+where\\s+(\\w+)\\s*=\\s*([\\w-]+)[\\s,;]*");

    static List<ReferenceSetting> parse(String text) {
        List<ReferenceSetting> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            references.add(new ReferenceSetting(
                    matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new ConfigurationException("The property 'unenforcedReferences' is wrong from '"
                    + text.substring(end).strip()
                    + "' on. Write schema.table.column -> schema.table where column = value, one for each reference.");
        }
        return List.copyOf(references);
    }
}
