package com.thorbis.codegen.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list of values out of a CHECK constraint, as PostgreSQL prints it. */
final class AllowedValues {

    // CHECK ((status = ANY (ARRAY['open'::text, …]))), with casts for varchar, and NULL allowed or not.
    private static final Pattern LIST = Pattern.compile("CHECK \\(+(?:\\(*\"?\\w+\"? IS NULL\\)* OR \\(*)?"
            + "\"?\\w+\"?\\)?(?:::text)? = (?:ANY \\(+ARRAY\\[(?<many>.*?)\\]\\)*(?:::text\\[\\])?|(?<one>'(?:[^']|'')*'"
            + "::[\\w ]+))\\)+");
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'::[\\w ]+");

    private AllowedValues() {}

    /**
     * The values of a constraint on one text column.
     *
     * @param check such as {@code CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))}
     * @return the values in their order; empty if the constraint is something else than a list
     */
    static Optional<List<String>> of(String check) {
        Matcher list = LIST.matcher(check);
        if (!list.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list.group("many") != null ? list.group("many") : list.group("one"));
        while (value.find()) {
            values.add(value.group(1).replace("''", "'"));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }
}
