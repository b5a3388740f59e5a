package com.thorbis.reporting.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ColumnType;
import com.thorbis.reporting.report.TableSink;

/**
 * Tables as an array in JSON, each with its title, columns, rows and notes. Counts are numbers; amounts, quantities and
 * shares are strings, since most that reads JSON would make floating point of them. To be closed, which ends the array.
 *
 * <pre>{@code
 * StringBuilder json = new StringBuilder();
 * try (JsonOutput output = new JsonOutput(json)) {
 *     reporting.billing(Period.year(2026)).run().tables().forEach(table -> table.writeTo(output));
 * }
 * }</pre>
 */
public final class JsonOutput implements TableSink, AutoCloseable {

    private static final int FIRST_PRINTABLE = 0x20;

    private final Appendable out;
    private List<Column> columns = List.of();
    private boolean isFirstTable = true;
    private boolean isFirstRow = true;

    /**
     * Writes to this.
     *
     * @param out is neither flushed nor closed
     */
    public JsonOutput(Appendable out) {
        this.out = out;
        print("[");
    }

    @Override
    public void begin(String title, List<Column> columns) {
        this.columns = columns;
        print((isFirstTable ? "" : ",") + "\n{\"title\":" + string(title) + ",\"columns\":[");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            print((i == 0 ? "" : ",") + "{\"name\":" + string(column.name()) + ",\"type\":"
                    + string(column.type().name()) + ",\"unit\":" + string(column.unit()) + "}");
        }
        print("],\"rows\":[");
        isFirstTable = false;
        isFirstRow = true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        StringBuilder row = new StringBuilder(isFirstRow ? "\n[" : ",\n[");
        isFirstRow = false;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            row.append(i == 0 ? "" : ",");
            if (value == null) {
                row.append("null");
            } else {
                String text = CellText.forPrograms(value);
                row.append(columns.get(i).type() == ColumnType.COUNT ? text : string(text));
            }
        }
        print(row.append(']').toString());
    }

    @Override
    public void end(List<String> notes) {
        print("],\"notes\":["
                + String.join(",", notes.stream().map(JsonOutput::string).toList()) + "]}");
    }

    /** Ends the array. */
    @Override
    public void close() {
        print("\n]\n");
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private void print(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the JSON could not be written", e);
        }
    }
}
