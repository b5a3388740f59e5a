package com.thorbis.reporting.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A report, or a part of one, as any output can show it.
 *
 * @param title what it is
 * @param columns at least one
 * @param rows each with one value for each column, of the class that its type tells, or null
 * @param notes what the figures can't tell, each a sentence
 * @param chart how to draw it; empty where a picture tells no more
 */
public record ReportTable(
        String title,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<String> notes,
        Optional<Chart> chart) {

    /** Begins a table. */
    public static Builder of(String title, Column... columns) {
        return new Builder(title, List.of(columns));
    }

    /** Hands the table over, row by row. */
    public void writeTo(TableSink sink) {
        sink.begin(title, columns);
        rows.forEach(sink::row);
        sink.end(notes);
    }

    /** A table that is being filled. */
    public static final class Builder {

        private final String title;
        private final List<Column> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private @Nullable Chart chart;

        private Builder(String title, List<Column> columns) {
            this.title = title;
            this.columns = columns;
        }

        /**
         * Adds a row.
         *
         * @throws IllegalArgumentException if it has not as many cells as there are columns
         */
        public Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of '" + title + "' has " + columns.size() + " cells, not " + cells.length);
            }
            List<@Nullable Object> row = new ArrayList<>(cells.length);
            Collections.addAll(row, cells);
            rows.add(Collections.unmodifiableList(row));
            return this;
        }

        /** Adds a sentence on what the figures can't tell. */
        public Builder note(String note) {
            notes.add(note);
            return this;
        }

        /** Draws the table as well. */
        public Builder chart(String chartTitle, Chart.Kind kind, int label, Integer... series) {
            chart = new Chart(chartTitle, kind, label, List.of(series));
            return this;
        }

        /** The table. */
        public ReportTable build() {
            return new ReportTable(title, columns, List.copyOf(rows), List.copyOf(notes), Optional.ofNullable(chart));
        }
    }
}
