package com.thorbis.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view whose rows have a key, which is also that of another table: the database has no key for a view.
 *
 * @param view as {@code schema.view}
 * @param column the key, beside the tenant's column
 * @param table the table whose key it is, as {@code schema.table}
 */
public record ViewSetting(String view, String column, String table) {

    private static final Pattern VIEW =
            Pattern.compile("\\s*(\\w+\\.\\w+)\\s*\\(\\s*(\\w+)\\s*\\)\\s*->\\s*(\\w+\\.\\w+)[\\s,;]*");

    static List<ViewSetting> parse(String text) {
        List<ViewSetting> views = new ArrayList<>();
        Matcher matcher = VIEW.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            views.add(new ViewSetting(matcher.group(1), matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new ConfigurationException("The property 'viewKeys' is wrong from '"
                    + text.substring(end).strip()
                    + "' on. Write schema.view(column) -> schema.table, one for each view that has a table's key.");
        }
        return List.copyOf(views);
    }
}
