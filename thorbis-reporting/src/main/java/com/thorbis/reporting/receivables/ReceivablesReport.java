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
        ReceivablesTable form = new ReceivablesTable(business, day);
        ReportTable.Builder table = ReportTable.of(form.title(), form.columns().toArray(Column[]::new));
        customers.forEach(row -> table.row(form.cells(row).toArray()));
        form.notes(doubts).forEach(table::note);
        return List.of(ages.build(), table.build());
    }
}
