package com.thorbis.reporting.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * Who owes how much since when.
 *
 * @param day at whose end
 * @param customers who owe anything, who owes most first
 * @param doubts what the figures can't tell
 */
public record ReceivablesReport(
        ReportedBusiness business, LocalDate day, List<ReceivablesRow> customers, ReceivablesDoubts doubts)
        implements Report {

    /** Of all customers together; its customer is null. */
    public ReceivablesRow total() {
        return new ReceivablesRow(
                null,
                null,
                customers.stream().mapToInt(ReceivablesRow::invoices).sum(),
                sum(ReceivablesRow::notDue),
                sum(ReceivablesRow::upTo30),
                sum(ReceivablesRow::upTo60),
                sum(ReceivablesRow::upTo90),
                sum(ReceivablesRow::over90));
    }

    /** Whether it is of a day before, on which something else may have been owed; {@link #doubts} says how much. */
    public boolean isApproximate() {
        return day.isBefore(business.today()) && doubts.areAboutThePast();
    }

    private BigDecimal sum(Function<ReceivablesRow, BigDecimal> figure) {
        return Figures.sum(customers.stream().map(figure));
    }

    @Override
    public List<ReportTable> tables() {
        ReceivablesRow total = total();
        ReportTable.Builder ages = ReportTable.of(
                        "Receivables by age on " + day, Column.text("Days overdue"), Column.money("Owed", business))
                .row("not due", total.notDue())
                .row("1 to 30", total.upTo30())
                .row("31 to 60", total.upTo60())
                .row("61 to 90", total.upTo90())
                .row("over 90", total.over90())
                .chart("Receivables by days overdue", Chart.Kind.BARS, 0, 1);
        ReportTable.Builder table = ReportTable.of(
                "Receivables by customer on " + day,
                Column.text("Customer"),
                Column.count("Invoices"),
                Column.money("Not due", business),
                Column.money("1–30 days", business),
                Column.money("31–60 days", business),
                Column.money("61–90 days", business),
                Column.money("Over 90 days", business),
                Column.money("Total", business));
        customers.forEach(row -> table.row(
                row.customer(),
                (long) row.invoices(),
                row.notDue(),
                row.upTo30(),
                row.upTo60(),
                row.upTo90(),
                row.over90(),
                row.total()));
        note(table, doubts.withoutDueDate(), "owed without a due date, counted as not due");
        note(table, doubts.overpaid(), "overpaid, which is not set off");
        if (day.isBefore(business.today())) {
            table.note("A day before today: worked out from the payments up to it"
                    + (isApproximate() ? ", and approximate." : "."));
            note(table, doubts.refunded(), "refunded at a time that is not kept, counted as if at once");
            note(table, doubts.undatedPayments(), "paid at a time that is not kept, counted as if later");
            note(table, doubts.closedSince(), "of invoices that are void or written off now, left out");
        }
        return List.of(ages.build(), table.build());
    }

    private void note(ReportTable.Builder table, BigDecimal amount, String what) {
        if (amount.signum() != 0) {
            table.note("%s %s %s.".formatted(amount.toPlainString(), business.currency(), what));
        }
    }
}
