package com.thorbis.dao.internal.save;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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

    private final int position;
    private final LineTotal lineTotal;
    private final int subtotal;
    private final int total;
    private final int[] added;
    private final int[] takenOff;
    private final int uncountedColumn;
    private final @Nullable Object uncountedValue;

    /** @param position of the branch among those of the document */
    DocumentTotals(Part document, Branch branch, int position, Totals totals) {
        Columns columns = document.columns();
        Columns lines = branch.target().columns();
        Uncounted none = totals.uncounted().orElse(null);
        this.position = position;
        this.lineTotal = LineTotal.of(totals.line(), lines);
        this.subtotal = columns.indexOf(totals.subtotal());
        this.total = columns.indexOf(totals.total());
        this.added = totals.added().stream().mapToInt(columns::indexOf).toArray();
        this.takenOff = totals.takenOff().stream().mapToInt(columns::indexOf).toArray();
        this.uncountedColumn = none == null ? Columns.NONE : lines.indexOf(none.column());
        this.uncountedValue = none == null ? null : none.value();
    }

    /** Completes lines and documents, and returns the documents that the database has to add up. */
    List<Row> complete(List<Row> documents) {
        List<Row> others = new ArrayList<>();
        for (Row row : documents) {
            List<Row> lines = row.related().get(position);
            if (lines != null) {
                lines.forEach(lineTotal::complete);
                // Nobody else may say what the lines add up to.
                row.values()[subtotal] = Stamp.UNSET;
                row.values()[total] = Stamp.UNSET;
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
        BigDecimal sum = BigDecimal.ZERO.setScale(lineTotal.scale());
        for (Row each : lines) {
            if (uncountedValue == null || !uncountedValue.equals(each.value(uncountedColumn))) {
                sum = sum.add(amount(each, lineTotal.total()));
            }
        }
        row.values()[subtotal] = sum;
        for (int column : added) {
            sum = sum.add(amount(row, column));
        }
        for (int column : takenOff) {
            sum = sum.subtract(amount(row, column));
        }
        row.values()[total] = sum;
    }

    private static BigDecimal amount(Row row, int column) {
        BigDecimal value = (BigDecimal) row.value(column);
        return value == null ? BigDecimal.ZERO : LineTotal.rounded(value, row, column);
    }

    LineTotal lineTotal() {
        return lineTotal;
    }
}
