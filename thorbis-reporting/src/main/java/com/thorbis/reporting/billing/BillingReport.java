package com.thorbis.reporting.billing;

import java.math.BigDecimal;
import java.util.List;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * What was invoiced, collected and is outstanding.
 *
 * @param period the days that were asked for
 * @param months one for each month of the period, also for those without
 * @param undatedPayments payments without a time of receipt, which are in no month: of any period
 * @param undatedCollected what these amount to
 * @param uninvoiced realised orders of the period without an invoice, by industry; none where there are none
 */
public record BillingReport(
        ReportedBusiness business,
        Period period,
        List<BillingMonth> months,
        int undatedPayments,
        BigDecimal undatedCollected,
        List<UninvoicedOrders> uninvoiced)
        implements Report {

    /** What the period's invoices are over. */
    public BigDecimal invoiced() {
        return Figures.sum(months.stream().map(BillingMonth::invoiced));
    }

    /** What was received in the period, whenever it was invoiced. */
    public BigDecimal collected() {
        return Figures.sum(months.stream().map(BillingMonth::collected));
    }

    /** What is unpaid of the period's invoices that are still to be paid. */
    public BigDecimal outstanding() {
        return Figures.sum(months.stream().map(BillingMonth::outstanding));
    }

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder table = ReportTable.of(
                        "Invoiced, collected and outstanding, " + period,
                        Column.month("Month"),
                        Column.count("Invoices"),
                        Column.money("Invoiced", business),
                        Column.money("Written off", business),
                        Column.money("Outstanding", business),
                        Column.count("Payments"),
                        Column.money("Collected", business))
                .note("Invoices stand in the month of their issue, payments in that of their receipt; a month's"
                        + " payments need not be for its invoices.")
                .chart("Invoiced and collected by month", Chart.Kind.BARS, 0, 2, 6);
        months.forEach(month -> table.row(
                month.month(),
                (long) month.invoices(),
                month.invoiced(),
                month.writtenOff(),
                month.outstanding(),
                (long) month.payments(),
                month.collected()));
        if (undatedPayments > 0) {
            table.note("%s payments of %s %s have no time of receipt and are in no month."
                    .formatted(undatedPayments, undatedCollected.toPlainString(), business.currency()));
        }
        ReportTable.Builder missing = ReportTable.of(
                "Realised orders without an invoice, " + period,
                Column.text("Industry"),
                Column.count("Orders"),
                Column.money("Gross", business));
        uninvoiced.forEach(
                orders -> missing.row(Figures.name(orders.industry()), (long) orders.orders(), orders.gross()));
        return List.of(table.build(), missing.build());
    }
}
