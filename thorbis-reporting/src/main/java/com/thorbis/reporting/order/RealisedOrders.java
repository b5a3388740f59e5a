package com.thorbis.reporting.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.core.value.DatabaseValueConverter;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Realised;
import com.thorbis.reporting.period.Period;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/**
 * The orders of all industries that are revenue: work orders completed; repair orders completed or delivered; restaurant
 * orders completed; sales orders shipped or completed, of which quotes are none and returns count negative. Hidden rows
 * are left out.
 *
 * <p>Its columns are for conditions, for further dimensions, and for queries of one's own:
 *
 * <pre>{@code
 * var byKind = tenant.dsl()
 *         .select(REALISED_ORDERS.KIND, sum(REALISED_ORDERS.NET))
 *         .from(reporting.realisedOrders(Period.year(2026)))
 *         .groupBy(REALISED_ORDERS.KIND)
 *         .fetch();
 * }</pre>
 */
public final class RealisedOrders {

    private static final String NAME = "realised_orders";
    private static final DataType<BigDecimal> MONEY = SQLDataType.NUMERIC(12, 2);

    /** Of the type that tips have elsewhere: PostgreSQL leaves out what nobody asks for only if all parts are of one type. */
    private static final Field<BigDecimal> NOTHING = DSL.inline(BigDecimal.ZERO).cast(SQLDataType.NUMERIC);

    /** The columns of all realised orders. */
    public static final RealisedOrders REALISED_ORDERS = new RealisedOrders();

    /** Which industry's order it is. */
    public final Field<PrimaryIndustry> INDUSTRY = column(
            "industry", SQLDataType.CLOB.asConvertedDataType(new DatabaseValueConverter<>(PrimaryIndustry.class)));

    /** Its key, within its industry's table. */
    public final Field<UUID> ID = column("id", SQLDataType.UUID);

    /** Its number, as the business issued it. */
    public final Field<String> NUMBER = column("number", SQLDataType.CLOB);

    /** The type of work, dish order or sale; for repair orders the same for all. */
    public final Field<String> KIND = column("kind", SQLDataType.CLOB);

    /** Who ordered; null where nobody was named. */
    public final Field<UUID> CUSTOMER_ID = column("customer_id", SQLDataType.UUID);

    /** The technician, server or salesperson; null where nobody was assigned. */
    public final Field<UUID> EMPLOYEE_ID = column("employee_id", SQLDataType.UUID);

    /**
     * The day that counts, in the business's time zone: of completion, for restaurants and retail of the order; null where
     * an order was completed without a time.
     */
    public final Field<LocalDate> DAY = column("day", SQLDataType.LOCALDATE);

    /** Whether goods came back: all amounts are then zero or negative. */
    public final Field<Boolean> IS_RETURN = column("is_return", SQLDataType.BOOLEAN);

    /** What the customer was charged, with tax, tips, shipping and fees. */
    public final Field<BigDecimal> GROSS = column("gross", MONEY);

    /** Subtotal less discount. */
    public final Field<BigDecimal> NET = column("net", MONEY);

    /** Tax charged. */
    public final Field<BigDecimal> TAX = column("tax", MONEY);

    /** Tips; zero outside of restaurants. */
    public final Field<BigDecimal> TIPS = column("tips", MONEY);

    /** Whether there is an invoice for it that is neither a draft nor void. */
    public final Field<Boolean> IS_INVOICED = column("is_invoiced", SQLDataType.BOOLEAN);

    private RealisedOrders() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name(NAME, name), type);
    }

    /** The first day of the month of {@link #DAY}. */
    public Field<LocalDate> month() {
        return LocalDays.month(DAY);
    }

    /** Whether an order is of a customer who is not deleted; never null. */
    public Condition isOfKnownCustomer(UUID businessId) {
        return DSL.exists(DSL.selectOne()
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(businessId))
                .and(CUSTOMERS.ID.eq(CUSTOMER_ID))
                .and(CUSTOMERS.DELETED_AT.isNull()));
    }

    /** Those of a period. */
    public Table<?> in(UUID businessId, Period period) {
        Field<String> zone = LocalDays.zone(businessId);
        return of(
                businessId,
                LocalDays.within(period, WORK_ORDERS.COMPLETED_AT, zone),
                LocalDays.within(period, REPAIR_ORDERS.COMPLETED_AT, zone),
                LocalDays.within(period, ORDERS.ORDERED_AT, zone),
                LocalDays.within(period, SALES_ORDERS.ORDER_DATE));
    }

    /** Those of a period, and those completed without a time, which can be of any. */
    public Table<?> inOrUndated(UUID businessId, Period period) {
        Field<String> zone = LocalDays.zone(businessId);
        return of(
                businessId,
                LocalDays.within(period, WORK_ORDERS.COMPLETED_AT, zone).or(WORK_ORDERS.COMPLETED_AT.isNull()),
                LocalDays.within(period, REPAIR_ORDERS.COMPLETED_AT, zone).or(REPAIR_ORDERS.COMPLETED_AT.isNull()),
                LocalDays.within(period, ORDERS.ORDERED_AT, zone),
                LocalDays.within(period, SALES_ORDERS.ORDER_DATE));
    }

    /** All of them. */
    public Table<?> all(UUID businessId) {
        Condition any = DSL.noCondition();
        return of(businessId, any, any, any, any);
    }

    private Table<?> of(UUID businessId, Condition work, Condition repair, Condition restaurant, Condition retail) {
        return workOrders(businessId, work)
                .unionAll(repairOrders(businessId, repair))
                .unionAll(restaurantOrders(businessId, restaurant))
                .unionAll(salesOrders(businessId, retail))
                .asTable(NAME);
    }

    private Select<Record> workOrders(UUID businessId, Condition condition) {
        return DSL.select(List.of(
                        DSL.inline(PrimaryIndustry.HS.literal()).as(INDUSTRY),
                        WORK_ORDERS.ID.as(ID),
                        WORK_ORDERS.WORK_ORDER_NUMBER.as(NUMBER),
                        WORK_ORDERS.WORK_TYPE.as(KIND),
                        WORK_ORDERS.CUSTOMER_ID.as(CUSTOMER_ID),
                        WORK_ORDERS.ASSIGNED_TECHNICIAN_ID.as(EMPLOYEE_ID),
                        LocalDays.of(WORK_ORDERS.COMPLETED_AT, LocalDays.zone(businessId))
                                .as(DAY),
                        DSL.inline(false).as(IS_RETURN),
                        WORK_ORDERS.TOTAL_AMOUNT.as(GROSS),
                        WORK_ORDERS.SUBTOTAL.minus(WORK_ORDERS.DISCOUNT_AMOUNT).as(NET),
                        WORK_ORDERS.TAX_AMOUNT.as(TAX),
                        NOTHING.as(TIPS),
                        DSL.field(issued(businessId, INVOICES.WORK_ORDER_ID.eq(WORK_ORDERS.ID)))
                                .as(IS_INVOICED)))
                .from(WORK_ORDERS)
                .where(WORK_ORDERS.BUSINESS_ID.eq(businessId))
                .and(Realised.workOrder())
                .and(condition);
    }

    private Select<Record> repairOrders(UUID businessId, Condition condition) {
        return DSL.select(List.of(
                        DSL.inline(PrimaryIndustry.AUTO.literal()).as(INDUSTRY),
                        REPAIR_ORDERS.ID.as(ID),
                        REPAIR_ORDERS.RO_NUMBER.as(NUMBER),
                        DSL.inline("repair_order").as(KIND),
                        REPAIR_ORDERS.CUSTOMER_ID.as(CUSTOMER_ID),
                        REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID.as(EMPLOYEE_ID),
                        LocalDays.of(REPAIR_ORDERS.COMPLETED_AT, LocalDays.zone(businessId))
                                .as(DAY),
                        DSL.inline(false).as(IS_RETURN),
                        REPAIR_ORDERS.TOTAL_AMOUNT.as(GROSS),
                        REPAIR_ORDERS
                                .SUBTOTAL
                                .minus(REPAIR_ORDERS.DISCOUNT_AMOUNT)
                                .as(NET),
                        REPAIR_ORDERS.TAX_AMOUNT.as(TAX),
                        NOTHING.as(TIPS),
                        DSL.field(issued(businessId, INVOICES.ID.eq(REPAIR_ORDERS.INVOICE_ID)))
                                .as(IS_INVOICED)))
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(businessId))
                .and(Realised.repairOrder())
                .and(condition);
    }

    private Select<Record> restaurantOrders(UUID businessId, Condition condition) {
        return DSL.select(List.of(
                        DSL.inline(PrimaryIndustry.REST.literal()).as(INDUSTRY),
                        ORDERS.ID.as(ID),
                        ORDERS.ORDER_NUMBER.as(NUMBER),
                        ORDERS.ORDER_TYPE.as(KIND),
                        ORDERS.CUSTOMER_ID.as(CUSTOMER_ID),
                        ORDERS.SERVER_ID.as(EMPLOYEE_ID),
                        LocalDays.of(ORDERS.ORDERED_AT, LocalDays.zone(businessId))
                                .as(DAY),
                        DSL.inline(false).as(IS_RETURN),
                        ORDERS.TOTAL_AMOUNT.as(GROSS),
                        ORDERS.SUBTOTAL.minus(ORDERS.DISCOUNT_AMOUNT).as(NET),
                        ORDERS.TAX_AMOUNT.as(TAX),
                        ORDERS.TIP_AMOUNT.as(TIPS),
                        DSL.field(issued(businessId, INVOICES.ID.eq(ORDERS.INVOICE_ID)))
                                .as(IS_INVOICED)))
                .from(ORDERS)
                .where(ORDERS.BUSINESS_ID.eq(businessId))
                .and(Realised.restaurantOrder())
                .and(condition);
    }

    private Select<Record> salesOrders(UUID businessId, Condition condition) {
        return DSL.select(List.of(
                        DSL.inline(PrimaryIndustry.RET.literal()).as(INDUSTRY),
                        SALES_ORDERS.ID.as(ID),
                        SALES_ORDERS.ORDER_NUMBER.as(NUMBER),
                        SALES_ORDERS.ORDER_TYPE.as(KIND),
                        SALES_ORDERS.CUSTOMER_ID.as(CUSTOMER_ID),
                        SALES_ORDERS.SALESPERSON_ID.as(EMPLOYEE_ID),
                        SALES_ORDERS.ORDER_DATE.as(DAY),
                        DSL.field(Realised.isReturn()).as(IS_RETURN),
                        Realised.signed(SALES_ORDERS.TOTAL_AMOUNT).as(GROSS),
                        Realised.signed(SALES_ORDERS.SUBTOTAL.minus(SALES_ORDERS.DISCOUNT_AMOUNT))
                                .as(NET),
                        Realised.signed(SALES_ORDERS.TAX_AMOUNT).as(TAX),
                        NOTHING.as(TIPS),
                        DSL.field(issued(businessId, INVOICES.ID.eq(SALES_ORDERS.INVOICE_ID)))
                                .as(IS_INVOICED)))
                .from(SALES_ORDERS)
                .where(SALES_ORDERS.BUSINESS_ID.eq(businessId))
                .and(Realised.salesOrder())
                .and(condition);
    }

    private static Condition issued(UUID businessId, Condition join) {
        return DSL.exists(DSL.selectOne()
                .from(INVOICES)
                .where(INVOICES.BUSINESS_ID.eq(businessId))
                .and(join)
                .and(INVOICES.DELETED_AT.isNull())
                .and(INVOICES.STATUS.notIn(InvoiceStatus.DRAFT, InvoiceStatus.VOID)));
    }
}
