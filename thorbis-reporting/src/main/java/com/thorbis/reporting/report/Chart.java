package com.thorbis.reporting.report;

import java.util.List;

/**
 * How a table can be drawn: one group of bars for each row, or one line for each series along the rows.
 *
 * @param title what it shows
 * @param kind bars for things, lines along time
 * @param label the place of the column that names each row
 * @param series the places of the columns that are drawn, which are numbers of one unit
 */
public record Chart(String title, Kind kind, int label, List<Integer> series) {

    /** What is drawn. */
    public enum Kind {
        /** A bar from zero, for each row and series. */
        BARS,
        /** A line through all rows, for each series. */
        LINES
    }
}
