package com.thorbis.reporting.internal.sql;

import java.math.BigDecimal;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/** Which orders are revenue, in each industry; all reports mean the same. */
public final class Realised {

    private Realised() {}

    /** Completed, and not deleted. */
    public static Condition workOrder() {
        return WORK_ORDERS.DELETED_AT.isNull().and(WORK_ORDERS.STATUS.eq(WorkOrderStatus.COMPLETED));
    }

    /** Completed or delivered, and not deleted. */
    public static Condition repairOrder() {
        return REPAIR_ORDERS
                .DELETED_AT
                .isNull()
                .and(REPAIR_ORDERS.STATUS.in(RepairOrderStatus.COMPLETED, RepairOrderStatus.DELIVERED));
    }

    /** Completed. */
    public static Condition restaurantOrder() {
        return ORDERS.STATUS.eq(com.thorbis.schema.rest.enums.OrderStatus.COMPLETED);
    }

    /** Shipped or completed, and no quote; returns too. */
    public static Condition salesOrder() {
        return SALES_ORDERS
                .ORDER_TYPE
                .ne(OrderType.QUOTE)
                .and(SALES_ORDERS.ORDER_STATUS.in(OrderStatus.SHIPPED, OrderStatus.COMPLETED));
    }

    /** Whether what a sales order says is taken away from revenue. */
    public static Condition isReturn() {
        return SALES_ORDERS.ORDER_TYPE.eq(OrderType.RETURN);
    }

    /** The amounts of a return are stored positive, but for those of systems that store them negative. */
    public static Field<BigDecimal> signed(Field<BigDecimal> amount) {
        return DSL.when(isReturn(), DSL.abs(amount).neg()).otherwise(amount);
    }

    /** Pieces of a sales order's line, negative where they came back. */
    public static Field<Integer> pieces(Field<Integer> quantity) {
        return DSL.when(isReturn(), quantity.neg()).otherwise(quantity);
    }
}
