package com.thorbis.reporting.reorder;

import java.util.List;
import java.util.Locale;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * What to order.
 *
 * @param items at or below their reorder point, by kind and by what lasts shortest
 */
public record ReorderReport(ReportedBusiness business, List<ReorderRow> items) implements Report {

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder table = ReportTable.of(
                "Reorder list of " + business.today(),
                Column.text("Kind"),
                Column.text("Number"),
                Column.text("Item"),
                Column.count("Available"),
                Column.count("On order"),
                Column.count("Reorder point"),
                Column.number("Sold in 90 days", ""),
                Column.number("Days of cover", "d"),
                Column.count("Suggested"));
        items.forEach(row -> table.row(
                row.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                row.number(),
                row.name(),
                row.available(),
                row.onOrder(),
                row.reorderPoint(),
                row.sold(),
                row.daysOfCover().orElse(null),
                row.suggested()));
        return List.of(
                table.note("Variants have the reorder point and quantity of their product. What is on order is known"
                                + " of parts only, and for menu items no quantity to order is kept.")
                        .build());
    }
}
