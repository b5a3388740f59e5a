package com.thorbis.example.service.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table in plain text: words to the left, numbers to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Object[]> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(header);
    }

    /** Adds a row with a value for each column. */
    TextTable row(Object... values) {
        rows.add(values);
        return this;
    }

    /** The whole table, with a line under the header. */
    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), widths);
            if (i == 0) {
                append(text, Arrays.stream(widths).mapToObj("-"::repeat).toArray(), widths);
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        for (Object[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], text(row[i]).length());
            }
        }
        return widths;
    }

    private void append(StringBuilder text, Object[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - text(row[i]).length());
            line.append(i == 0 ? "" : GAP);
            line.append(isNumeric(i) ? padding + text(row[i]) : text(row[i]) + padding);
        }
        text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }

    /** A column is of numbers if it holds one, and its header goes with them. */
    private boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row[column] instanceof Number);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal amount) {
            return String.format(Locale.ROOT, "%,.2f", amount);
        }
        return value instanceof Number number ? String.format(Locale.ROOT, "%,d", number) : value.toString();
    }
}
