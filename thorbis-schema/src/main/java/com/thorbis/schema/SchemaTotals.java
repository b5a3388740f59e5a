package com.thorbis.schema;

import java.util.List;

import com.thorbis.core.total.Totals;
import com.thorbis.core.total.Totals.Line;
import com.thorbis.core.total.TotalsSet;
import com.thorbis.schema.rest.enums.ItemStatus;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.hs.Tables.ESTIMATES;
import static com.thorbis.schema.hs.Tables.ESTIMATE_ITEMS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.INVOICE_ITEMS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDER_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;

/**
 * What orders, invoices and estimates add up to.
 *
 * <p>A line of type discount has a negative price. The discount of a document is its {@code discount_amount};
 * {@code discount_percentage} of a sales order only says how that came about. The amounts of a return are positive.
 */
public final class SchemaTotals implements TotalsSet {

    @Override
    public List<Totals> totals() {
        return List.of(workOrders(), estimates(), invoices(), repairOrders(), orders(), salesOrders());
    }

    private static Totals workOrders() {
        Line line =
                new Line(WORK_ORDER_ITEMS.TOTAL_PRICE, WORK_ORDER_ITEMS.QUANTITY, WORK_ORDER_ITEMS.UNIT_PRICE, null);
        return Totals.of(WORK_ORDERS.items(), line, WORK_ORDERS.SUBTOTAL, WORK_ORDERS.TOTAL_AMOUNT)
                .plus(WORK_ORDERS.TAX_AMOUNT)
                .minus(WORK_ORDERS.DISCOUNT_AMOUNT);
    }

    private static Totals estimates() {
        Line line = new Line(ESTIMATE_ITEMS.TOTAL_PRICE, ESTIMATE_ITEMS.QUANTITY, ESTIMATE_ITEMS.UNIT_PRICE, null);
        return Totals.of(ESTIMATES.items(), line, ESTIMATES.SUBTOTAL, ESTIMATES.TOTAL_AMOUNT)
                .plus(ESTIMATES.TAX_AMOUNT)
                .minus(ESTIMATES.DISCOUNT_AMOUNT);
    }

    private static Totals invoices() {
        Line line = new Line(INVOICE_ITEMS.TOTAL_PRICE, INVOICE_ITEMS.QUANTITY, INVOICE_ITEMS.UNIT_PRICE, null);
        return Totals.of(INVOICES.items(), line, INVOICES.SUBTOTAL, INVOICES.TOTAL_AMOUNT)
                .plus(INVOICES.TAX_AMOUNT)
                .minus(INVOICES.DISCOUNT_AMOUNT);
    }

    private static Totals repairOrders() {
        Line line = new Line(RO_LINE_ITEMS.TOTAL_PRICE, RO_LINE_ITEMS.QUANTITY, RO_LINE_ITEMS.UNIT_PRICE, null);
        return Totals.of(REPAIR_ORDERS.lineItems(), line, REPAIR_ORDERS.SUBTOTAL, REPAIR_ORDERS.TOTAL_AMOUNT)
                .plus(REPAIR_ORDERS.TAX_AMOUNT)
                .minus(REPAIR_ORDERS.DISCOUNT_AMOUNT);
    }

    /** A cancelled dish is not charged. */
    private static Totals orders() {
        Line line = new Line(ORDER_ITEMS.TOTAL_PRICE, ORDER_ITEMS.QUANTITY, ORDER_ITEMS.UNIT_PRICE, null);
        return Totals.of(ORDERS.items(), line, ORDERS.SUBTOTAL, ORDERS.TOTAL_AMOUNT)
                .plus(ORDERS.TAX_AMOUNT)
                .plus(ORDERS.TIP_AMOUNT)
                .minus(ORDERS.DISCOUNT_AMOUNT)
                .except(ORDER_ITEMS.ITEM_STATUS, ItemStatus.CANCELLED);
    }

    private static Totals salesOrders() {
        Line line = new Line(
                SALES_ORDER_ITEMS.TOTAL_PRICE,
                SALES_ORDER_ITEMS.QUANTITY,
                SALES_ORDER_ITEMS.UNIT_PRICE,
                SALES_ORDER_ITEMS.DISCOUNT_PER_ITEM);
        return Totals.of(SALES_ORDERS.items(), line, SALES_ORDERS.SUBTOTAL, SALES_ORDERS.TOTAL_AMOUNT)
                .plus(SALES_ORDERS.TAX_AMOUNT)
                .plus(SALES_ORDERS.SHIPPING_AMOUNT)
                .plus(SALES_ORDERS.HANDLING_FEE)
                .minus(SALES_ORDERS.DISCOUNT_AMOUNT);
    }
}
