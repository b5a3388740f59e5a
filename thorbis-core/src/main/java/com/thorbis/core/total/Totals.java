package com.thorbis.core.total;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;

/**
 * How the amounts of a document, such as an order, follow from its lines: the subtotal is the sum of the lines, the total
 * is the subtotal with some columns of the document added and others taken off.
 */
public final class Totals {

    /**
     * The columns of a line, all of one table.
     *
     * @param total what the line adds to the subtotal; where nobody gives it, quantity times price, rounded to its scale
     * @param quantity how many; one where nobody says
     * @param price of one
     * @param discount what is taken off the price of one; null where the table has no such column
     */
    public record Line(
            TableField<?, BigDecimal> total,
            TableField<?, ? extends Number> quantity,
            TableField<?, BigDecimal> price,
            @Nullable TableField<?, BigDecimal> discount) {}

    /** Lines that don't count: those that have this value, such as a cancelled dish. */
    public record Uncounted(TableField<?, ?> column, Object value) {}

    private final Edge edge;
    private final Line line;
    private final TableField<?, BigDecimal> subtotal;
    private final TableField<?, BigDecimal> total;
    private final List<TableField<?, BigDecimal>> added;
    private final List<TableField<?, BigDecimal>> takenOff;
    private final @Nullable Uncounted uncounted;

    private Totals(
            Edge edge,
            Line line,
            TableField<?, BigDecimal> subtotal,
            TableField<?, BigDecimal> total,
            List<TableField<?, BigDecimal>> added,
            List<TableField<?, BigDecimal>> takenOff,
            @Nullable Uncounted uncounted) {
        this.edge = edge;
        this.line = line;
        this.subtotal = subtotal;
        this.total = total;
        this.added = List.copyOf(added);
        this.takenOff = List.copyOf(takenOff);
        this.uncounted = uncounted;
    }

    /**
     * A document whose total is its subtotal, so far.
     *
     * @param lines leads from the document to its lines, such as {@code REPAIR_ORDERS.lineItems()}
     * @param subtotal a column of the document, as is {@code total}
     */
    public static Totals of(
            EdgePath<?> lines, Line line, TableField<?, BigDecimal> subtotal, TableField<?, BigDecimal> total) {
        return new Totals(lines.edge(), line, subtotal, total, List.of(), List.of(), null);
    }

    /** The same, with a column of the document added to its total, such as a tax. */
    public Totals plus(TableField<?, BigDecimal> column) {
        return new Totals(edge, line, subtotal, total, and(added, column), takenOff, uncounted);
    }

    /** The same, with a column of the document taken off its total, such as a discount. */
    public Totals minus(TableField<?, BigDecimal> column) {
        return new Totals(edge, line, subtotal, total, added, and(takenOff, column), uncounted);
    }

    /** The same, but lines that have this value don't count. */
    public Totals except(TableField<?, ?> column, Object value) {
        return new Totals(edge, line, subtotal, total, added, takenOff, new Uncounted(column, value));
    }

    /** Leads from the document to its lines. */
    public Edge edge() {
        return edge;
    }

    public Line line() {
        return line;
    }

    public TableField<?, BigDecimal> subtotal() {
        return subtotal;
    }

    public TableField<?, BigDecimal> total() {
        return total;
    }

    public List<TableField<?, BigDecimal>> added() {
        return added;
    }

    public List<TableField<?, BigDecimal>> takenOff() {
        return takenOff;
    }

    /** Which lines don't count. */
    public Optional<Uncounted> uncounted() {
        return Optional.ofNullable(uncounted);
    }

    private static List<TableField<?, BigDecimal>> and(
            List<TableField<?, BigDecimal>> columns, TableField<?, BigDecimal> last) {
        return Stream.concat(columns.stream(), Stream.<TableField<?, BigDecimal>>of(last))
                .toList();
    }
}
