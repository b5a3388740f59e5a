package com.thorbis.reporting.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ReportedBusiness;

/** How receivables look as a table, whether they are in memory or written as they are read. */
record ReceivablesTable(ReportedBusiness business, LocalDate day) {

    String title() {
        return "Receivables by customer on " + day;
    }

    List<Column> columns() {
        return List.of(
                Column.text("Customer"),
                Column.count("Invoices"),
                Column.money("Not due", business),
                Column.money("1–30 days", business),
                Column.money("31–60 days", business),
                Column.money("61–90 days", business),
                Column.money("Over 90 days", business),
                Column.money("Total", business));
    }

    List<@Nullable Object> cells(ReceivablesRow row) {
        return Arrays.asList(
                row.customer(),
                (long) row.invoices(),
                row.notDue(),
                row.upTo30(),
                row.upTo60(),
                row.upTo90(),
                row.over90(),
                row.total());
    }

    List<String> notes(ReceivablesDoubts doubts) {
        List<String> notes = new ArrayList<>();
        note(notes, doubts.withoutDueDate(), "owed without a due date, counted as not due");
        note(notes, doubts.overpaid(), "overpaid, which is not set off");
        if (day.isBefore(business.today())) {
            notes.add("A day before today: worked out from the payments up to it"
                    + (doubts.areAboutThePast() ? ", and approximate." : "."));
            note(notes, doubts.refunded(), "refunded at a time that is not kept, counted as if at once");
            note(notes, doubts.undatedPayments(), "paid at a time that is not kept, counted as if later");
            note(notes, doubts.closedSince(), "of invoices that are void or written off now, left out");
        }
        return notes;
    }

    private void note(List<String> notes, BigDecimal amount, String what) {
        if (amount.signum() != 0) {
            notes.add("%s %s %s.".formatted(amount.toPlainString(), business.currency(), what));
        }
    }
}
