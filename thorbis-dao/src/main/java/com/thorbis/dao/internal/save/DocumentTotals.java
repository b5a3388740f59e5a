package com.thorbis.dao.internal.save;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.total.Totals;
import com.thorbis.core.total.Totals.Uncounted;
import com.thorbis.dao.internal.save.Row.Kind;
import com.thorbis.dao.internal.table.Columns;
import com.thorbis.dao.internal.table.Stamp;

/**
 * Adds up documents from the lines that a tree has. A new document has no others, so its amounts are known before
 * anything is sent; those of others are added up by the database.
 */
final class DocumentTotals {

    private final Branch branch;
    private final int position;
    private final Totals totals;
    private final LineTotal lineTotal;
    private final Columns document;
    private final Columns line;

    /** @param position of the branch among those of the document */
    DocumentTotals(Part document, Branch branch, int position, Totals totals) {
        this.branch = branch;
        this.position = position;
        this.totals = totals;
        this.document = document.columns();
        this.line = branch.target().columns();
        this.lineTotal = LineTotal.of(totals.line(), line);
    }

    /** Completes lines and documents, and returns the documents that the database has to add up. */
    List<Row> complete(List<Row> documents) {
        List<Row> others = new ArrayList<>();
        for (Row row : documents) {
            List<Row> lines = row.related().get(position);
            if (lines != null) {
                lines.forEach(lineTotal::complete);
                // Nobody else may say what the lines add up to.
                set(row, totals.subtotal(), Stamp.UNSET);
                set(row, totals.total(), Stamp.UNSET);
                if (row.kind() == Kind.INSERT && lines.stream().allMatch(this::isWhole)) {
                    addUp(row, lines);
                } else {
                    others.add(row);
                }
            }
        }
        return others;
    }

    /** Whether nothing that counts is known to the database alone. */
    private boolean isWhole(Row row) {
        return row.kind() == Kind.INSERT && row.value(lineTotal.total()) != null;
    }

    private void addUp(Row row, List<Row> lines) {
        BigDecimal subtotal = BigDecimal.ZERO.setScale(lineTotal.scale());
        for (Row each : lines) {
            if (counts(each)) {
                subtotal = subtotal.add(amount(each, lineTotal.total()));
            }
        }
        BigDecimal total = subtotal;
        for (TableField<?, BigDecimal> added : totals.added()) {
            total = total.add(amount(row, document.indexOf(added)));
        }
        for (TableField<?, BigDecimal> takenOff : totals.takenOff()) {
            total = total.subtract(amount(row, document.indexOf(takenOff)));
        }
        set(row, totals.subtotal(), subtotal);
        set(row, totals.total(), total);
    }

    private boolean counts(Row each) {
        Uncounted none = totals.uncounted().orElse(null);
        return none == null || !none.value().equals(each.value(line.indexOf(none.column())));
    }

    private static BigDecimal amount(Row row, int column) {
        BigDecimal value = (BigDecimal) row.value(column);
        return value == null ? BigDecimal.ZERO : LineTotal.rounded(value, row, column);
    }

    private void set(Row row, TableField<?, BigDecimal> column, @Nullable Object value) {
        row.values()[document.indexOf(column)] = value;
    }

    LineTotal lineTotal() {
        return lineTotal;
    }

    Branch branch() {
        return branch;
    }
}
