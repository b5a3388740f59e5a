package com.thorbis.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table that is declared to link two others, each by a foreign key of one column beside the tenant's.
 *
 * @param table the link table, as {@code schema.table}
 * @param first the column of one key
 * @param second the column of the other
 */
public record LinkSetting(String table, String first, String second) {

    private static final Pattern LINK = Pattern.compile("\\s*([\\w.]+)\\s*\\(\\s*(\\w+)\\s*,\\s*(\\w+)\\s*\\)[\\s,;]*");

    static List<LinkSetting> parse(String text) {
        List<LinkSetting> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            links.add(new LinkSetting(matcher.group(1), matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new ConfigurationException("The property 'links' is wrong from '"
                    + text.substring(end).strip()
                    + "' on. Write schema.table(column, column), one for each pair of tables that it links.");
        }
        return List.copyOf(links);
    }
}
