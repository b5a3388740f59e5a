package com.thorbis.reporting.loyalty;

import java.time.LocalDate;
import java.util.List;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ReportedBusiness;

/** How the scores look as a table, whether they are in memory or written as they are read. */
record RfmTable(ReportedBusiness business, LocalDate day) {

    static final String NOTE =
            "A score is the fifth of the customers with an order that one is in, 5 being the best; who"
                    + " is equal is told apart by key.";

    String title() {
        return "Recency, frequency, monetary value, 365 days to " + day;
    }

    List<Column> columns() {
        return List.of(
                Column.text("Customer"),
                Column.date("Last order"),
                Column.count("Orders"),
                Column.money("Net", business),
                Column.count("R"),
                Column.count("F"),
                Column.count("M"));
    }

    static List<Object> cells(RfmRow row) {
        return List.of(
                row.customer(),
                row.lastOrder(),
                (long) row.orders(),
                row.net(),
                (long) row.recency(),
                (long) row.frequency(),
                (long) row.monetary());
    }
}
