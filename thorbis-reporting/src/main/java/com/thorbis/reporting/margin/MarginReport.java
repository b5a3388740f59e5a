package com.thorbis.reporting.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * What is earned on menu items and products.
 *
 * @param period the days of the orders
 * @param items what was sold or came back, what brought in most first
 */
public record MarginReport(ReportedBusiness business, Period period, List<MarginRow> items) implements Report {

    private static final int DRAWN = 15;

    /** The revenue of all items. */
    public BigDecimal revenue() {
        return Figures.sum(items.stream().map(MarginRow::revenue));
    }

    /** The margin on all items. */
    public BigDecimal margin() {
        return Figures.sum(items.stream().map(MarginRow::margin));
    }

    /** The part of the revenue whose cost is only estimated; empty without revenue. */
    public Optional<BigDecimal> estimatedShare() {
        return Figures.share(Figures.sum(items.stream().map(MarginRow::estimatedRevenue)), revenue());
    }

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder table = ReportTable.of(
                        "Margin by item, " + period,
                        Column.text("Item"),
                        Column.text("Kind"),
                        Column.count("Quantity"),
                        Column.money("Revenue", business),
                        Column.money("Cost", business),
                        Column.money("Margin", business),
                        Column.share("Margin share"),
                        Column.share("Cost estimated"),
                        Column.text("Class"))
                .note("Revenue is what lines were sold for: discounts on whole orders, tax and tips are in no line.");
        items.forEach(row -> table.row(
                row.name(),
                text(row.kind()),
                row.quantity(),
                row.revenue(),
                row.cost(),
                row.margin(),
                row.marginShare().orElse(null),
                row.estimatedShare().orElse(null),
                row.menuClass() == null ? null : text(row.menuClass())));
        estimatedShare()
                .filter(share -> share.signum() != 0)
                .ifPresent(share -> table.note("The cost of %s %% of the revenue was not recorded; what the pieces cost"
                                .formatted(share.movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        + " now stands for it."));
        ReportTable.Builder top = ReportTable.of(
                        "Items with most revenue, " + period,
                        Column.text("Item"),
                        Column.money("Revenue", business),
                        Column.money("Margin", business))
                .chart("Revenue and margin of the items with most revenue", Chart.Kind.BARS, 0, 1, 2);
        items.stream().limit(DRAWN).forEach(row -> top.row(row.name(), row.revenue(), row.margin()));
        return List.of(top.build(), table.build());
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
