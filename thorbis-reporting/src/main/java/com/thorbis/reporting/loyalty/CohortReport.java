package com.thorbis.reporting.loyalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * Who came again.
 *
 * @param period whose months the cohorts are of
 * @param cohorts one for each month of the period, also for those in which nobody ordered first
 * @param anonymousOrders realised orders of the period without a customer, or with one that is deleted: in no cohort
 * @param anonymousNet what these amount to, subtotal less discount
 */
public record CohortReport(
        ReportedBusiness business, Period period, List<CohortRow> cohorts, int anonymousOrders, BigDecimal anonymousNet)
        implements Report {

    @Override
    public List<ReportTable> tables() {
        int last = cohorts.size() - 1;
        List<Column> columns = new ArrayList<>(List.of(Column.month("First order"), Column.count("Customers")));
        for (int later = 1; later <= last; later++) {
            columns.add(Column.share("+" + later));
        }
        ReportTable.Builder table = ReportTable.of("Cohorts, " + period, columns.toArray(Column[]::new));
        for (CohortRow cohort : cohorts) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(cohort.month(), (long) cohort.customers()));
            for (int later = 1; later <= last; later++) {
                cells.add(cohort.share(later).orElse(null));
            }
            table.row(cells.toArray());
        }
        table.note("Of the customers whose first realised order was in a month, the part that ordered again so many"
                + " months later.");
        if (anonymousOrders > 0) {
            table.note("%s realised orders of %s %s net are of no customer, or of a deleted one, and in no cohort."
                    .formatted(anonymousOrders, anonymousNet.toPlainString(), business.currency()));
        }
        return List.of(table.build());
    }
}
