package com.thorbis.dao.internal.save;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.total.Totals.Line;
import com.thorbis.dao.internal.save.Row.Kind;
import com.thorbis.dao.internal.table.Columns;

/** What a line adds to its document: quantity times price, less the discount of each, unless the caller says. */
record LineTotal(int total, int quantity, int price, int discount, int scale) {

    static LineTotal of(Line line, Columns columns) {
        return new LineTotal(
                columns.indexOf(line.total()),
                columns.indexOf(line.quantity()),
                columns.indexOf(line.price()),
                line.discount() == null ? Columns.NONE : columns.indexOf(line.discount()),
                line.total().getDataType().scale());
    }

    /** Puts it into a row that says how many and for how much, and not how much in all. */
    void complete(Row row) {
        if (row.value(total) != null) {
            return;
        }
        boolean fresh = row.kind() == Kind.INSERT;
        BigDecimal quantityOfRow = number(row, quantity, fresh ? BigDecimal.ONE : null);
        BigDecimal priceOfRow = number(row, price, null);
        BigDecimal discountOfRow =
                discount == Columns.NONE ? BigDecimal.ZERO : number(row, discount, fresh ? BigDecimal.ZERO : null);
        if (quantityOfRow != null && priceOfRow != null && discountOfRow != null) {
            row.values()[total] =
                    quantityOfRow.multiply(priceOfRow.subtract(discountOfRow)).setScale(scale, RoundingMode.HALF_UP);
        }
    }

    /** The same in SQL, for an update of a part of the row; null where nothing changes that it follows from. */
    @Nullable
    String expression(Part part, Given given) {
        if (!given.has(quantity) && !given.has(price) && !given.has(discount)) {
            return null;
        }
        String one = discount == Columns.NONE
                ? now(part, given, price)
                : "(" + now(part, given, price) + " - " + now(part, given, discount) + ")";
        return "round(" + now(part, given, quantity) + " * " + one + ", " + scale + ")";
    }

    private static String now(Part part, Given given, int column) {
        String stored = "t." + Sql.column(part.columns().fields()[column]);
        return given.has(column) ? "coalesce(" + given.name(column) + ", " + stored + ")" : stored;
    }

    private static @Nullable BigDecimal number(Row row, int column, @Nullable BigDecimal otherwise) {
        Object value = row.value(column);
        return value == null ? otherwise : rounded(new BigDecimal(value.toString()), row, column);
    }

    /** As the database will store it. */
    static BigDecimal rounded(BigDecimal value, Row row, int column) {
        DataType<?> type = row.part().columns().fields()[column].getDataType();
        return type.scaleDefined() ? value.setScale(type.scale(), RoundingMode.HALF_UP) : value;
    }
}
