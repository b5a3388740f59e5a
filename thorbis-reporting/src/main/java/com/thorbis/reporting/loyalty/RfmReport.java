package com.thorbis.reporting.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * Who ordered lately, often and for much.
 *
 * @param day the last of the 365 days
 * @param customers who ordered in them, who ordered for most first
 */
public record RfmReport(ReportedBusiness business, LocalDate day, List<RfmRow> customers) implements Report {

    private static final int FIFTHS = 5;

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder fifths = ReportTable.of(
                        "Customers by recency, 365 days to " + day,
                        Column.count("Recency"),
                        Column.count("Customers"),
                        Column.count("Orders"),
                        Column.money("Net", business))
                .chart("Net by recency of the last order", Chart.Kind.BARS, 0, 3);
        for (int score = FIFTHS; score >= 1; score--) {
            fifths.row(fifth(score));
        }
        RfmTable form = new RfmTable(business, day);
        ReportTable.Builder table = ReportTable.of(form.title(), form.columns().toArray(Column[]::new))
                .note(RfmTable.NOTE);
        customers.forEach(row -> table.row(RfmTable.cells(row).toArray()));
        return List.of(fifths.build(), table.build());
    }

    private Object[] fifth(int score) {
        List<RfmRow> rows =
                customers.stream().filter(row -> row.recency() == score).toList();
        BigDecimal net = Figures.sum(rows.stream().map(RfmRow::net));
        return new Object[] {
            (long) score,
            (long) rows.size(),
            rows.stream().mapToLong(RfmRow::orders).sum(),
            net
        };
    }
}
