package com.thorbis.reporting.satisfaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * What hints at satisfaction: a proxy, not a score, since nobody was asked.
 *
 * @param period the days of the orders and jobs
 * @param industries one for each of the business's, and for others that have orders
 * @param ratings of retail products
 */
public record SatisfactionReport(
        ReportedBusiness business, Period period, List<SatisfactionRow> industries, Ratings ratings) implements Report {

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder table = ReportTable.of(
                        "Satisfaction (a proxy), " + period,
                        Column.text("Industry"),
                        Column.count("Orders observed"),
                        Column.share("Repeat within 90 days"),
                        Column.count("Orders placed"),
                        Column.share("Cancelled or returned"),
                        Column.count("Jobs observed"),
                        Column.share("Callbacks within 30 days"))
                .note("A proxy: what customers did stands for what they felt, which nobody asked them.");
        industries.forEach(row -> table.row(
                Figures.name(row.industry()),
                (long) row.observedOrders(),
                row.repeatShare().orElse(null),
                (long) row.placedOrders(),
                row.cancelledOrReturnedShare().orElse(null),
                (long) row.observedJobs(),
                row.callbackShare().orElse(null)));
        note(table, SatisfactionRow::youngOrders, "orders are younger than 90 days: whether they repeat is open.");
        note(table, SatisfactionRow::anonymousOrders, "orders are of no customer, or of a deleted one.");
        note(table, SatisfactionRow::youngJobs, "jobs are younger than 30 days: whether they come back is open.");
        note(table, SatisfactionRow::jobsWithoutDevice, "jobs name no equipment: callbacks can't be told.");
        BigDecimal average = ratings.average().orElse(null);
        ReportTable products = ReportTable.of(
                        "Ratings of products",
                        Column.count("Products rated"),
                        Column.count("Reviews"),
                        Column.number("Average", "of 5"))
                .row((long) ratings.products(), ratings.reviews(), average)
                .note("As stored with the products, of all times.")
                .build();
        return List.of(table.build(), products);
    }

    private void note(ReportTable.Builder table, ToIntFunction<SatisfactionRow> count, String what) {
        int all = industries.stream().mapToInt(count).sum();
        if (all > 0) {
            table.note(all + " " + what);
        }
    }
}
