package com.thorbis.reporting.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * Revenue by industry and month.
 *
 * @param period the days that were asked for
 * @param dimensions the names of what it was divided by, besides industry and month
 * @param rows one for each industry and month, also for months without orders; by industry, dimensions and month
 * @param undatedOrders completed orders without a time of completion, which are in no row: of any period
 * @param undatedNet what these amount to, subtotal less discount
 */
public record RevenueReport(
        ReportedBusiness business,
        Period period,
        List<String> dimensions,
        List<RevenueRow> rows,
        int undatedOrders,
        BigDecimal undatedNet)
        implements Report {

    /** The whole period's subtotal less discount. */
    public BigDecimal net() {
        return rows.stream().map(RevenueRow::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was charged in the whole period. */
    public BigDecimal gross() {
        return rows.stream().map(RevenueRow::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The part of the whole period's net that a row is, to four places; empty where that is zero. */
    public Optional<BigDecimal> share(RevenueRow row) {
        return Figures.share(row.net(), net());
    }

    @Override
    public List<ReportTable> tables() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Industry")));
        dimensions.forEach(name -> columns.add(Column.text(name)));
        columns.addAll(List.of(
                Column.month("Month"),
                Column.count("Orders"),
                Column.count("Returns"),
                Column.money("Gross", business),
                Column.money("Net", business),
                Column.money("Tax", business),
                Column.money("Tips", business),
                Column.share("Share of net")));
        ReportTable.Builder table =
                ReportTable.of("Revenue by industry and month, " + period, columns.toArray(Column[]::new));
        rows.forEach(row -> table.row(cells(row)));
        table.note("Net is subtotal less discount; gross is what was charged, with tax, tips, shipping and fees.");
        if (undatedOrders > 0) {
            table.note("%s completed orders of %s %s net have no time of completion and are in no month."
                    .formatted(undatedOrders, undatedNet.toPlainString(), business.currency()));
        }
        return List.of(table.build(), months());
    }

    /** All industries together, as it is drawn. */
    private ReportTable months() {
        ReportTable.Builder table = ReportTable.of(
                "Revenue by month, " + period,
                Column.month("Month"),
                Column.money("Gross", business),
                Column.money("Net", business));
        period.months()
                .forEach(month -> table.row(
                        month,
                        Figures.sum(rows.stream()
                                .filter(row -> row.month().equals(month))
                                .map(RevenueRow::gross)),
                        Figures.sum(rows.stream()
                                .filter(row -> row.month().equals(month))
                                .map(RevenueRow::net))));
        return table.chart("Revenue by month", Chart.Kind.LINES, 0, 1, 2).build();
    }

    private @Nullable Object[] cells(RevenueRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Figures.name(row.industry()));
        row.dimensions().forEach(value -> cells.add(value == null ? null : value.toString()));
        cells.addAll(Arrays.asList(
                row.month(),
                (long) row.orders(),
                (long) row.returns(),
                row.gross(),
                row.net(),
                row.tax(),
                row.tips(),
                share(row).orElse(null)));
        return cells.toArray();
    }
}
