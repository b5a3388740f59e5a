package com.thorbis.reporting.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes a table row by row, so that it never need be in memory as a whole. Those that write throw {@link
 * java.io.UncheckedIOException} where that fails, which ends the report as well.
 */
public interface TableSink {

    /** Begins a table; the one before has ended. */
    void begin(String title, List<Column> columns);

    /**
     * Takes the next row.
     *
     * @param cells one for each column, of the class that its type tells, or null
     */
    void row(List<? extends @Nullable Object> cells);

    /**
     * Ends the table.
     *
     * @param notes what the figures can't tell, each a sentence
     */
    void end(List<String> notes);
}
