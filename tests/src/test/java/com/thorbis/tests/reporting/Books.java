package com.thorbis.tests.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.schema.hs.tables.records.PaymentRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;
import com.thorbis.schema.rest.tables.records.OrderRecord;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/** All rows of one business, as a role that sees everything reads them, and what plain Java makes of them. */
final class Books {

    /** An order that is revenue, by the rule of money written down once more. */
    record Order(
            PrimaryIndustry industry,
            UUID id,
            @Nullable UUID customer,
            @Nullable LocalDate day,
            boolean isReturn,
            BigDecimal gross,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal tips,
            boolean isInvoiced) {}

    private final DSLContext superuser;
    private final UUID business;
    private final ZoneId zone;
    private final Map<Table<?>, List<? extends Record>> read = new HashMap<>();

    Books(DSLContext superuser, UUID business, ZoneId zone) {
        this.superuser = superuser;
        this.business = business;
        this.zone = zone;
    }

    /** The table's rows, deleted ones too, as they were when they were first asked for. */
    @SuppressWarnings("unchecked") // put there by the table's type
    <R extends Record> List<R> rows(Table<R> table) {
        return (List<R>) read.computeIfAbsent(
                table,
                t -> superuser
                        .selectFrom(t)
                        .where(Objects.requireNonNull(t.field("business_id", UUID.class))
                                .eq(business))
                        .fetch());
    }

    @Nullable
    LocalDate day(@Nullable OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(zone).toLocalDate();
    }

    List<Order> realised() {
        List<InvoiceRecord> invoices = rows(INVOICES);
        List<Order> orders = new ArrayList<>();
        for (WorkOrderRecord row : completedWork()) {
            orders.add(new Order(
                    PrimaryIndustry.HS,
                    row.getId(),
                    row.getCustomerId(),
                    day(row.getCompletedAt()),
                    false,
                    row.getTotalAmount(),
                    row.getSubtotal().subtract(row.getDiscountAmount()),
                    row.getTaxAmount(),
                    BigDecimal.ZERO,
                    invoices.stream().anyMatch(i -> row.getId().equals(i.getWorkOrderId()) && isIssued(i))));
        }
        for (RepairOrderRecord row : completedRepairs()) {
            orders.add(new Order(
                    PrimaryIndustry.AUTO,
                    row.getId(),
                    row.getCustomerId(),
                    day(row.getCompletedAt()),
                    false,
                    row.getTotalAmount(),
                    row.getSubtotal().subtract(row.getDiscountAmount()),
                    row.getTaxAmount(),
                    BigDecimal.ZERO,
                    isIssued(invoices, row.getInvoiceId())));
        }
        for (OrderRecord row : completedMeals()) {
            orders.add(new Order(
                    PrimaryIndustry.REST,
                    row.getId(),
                    row.getCustomerId(),
                    day(row.getOrderedAt()),
                    false,
                    row.getTotalAmount(),
                    row.getSubtotal().subtract(row.getDiscountAmount()),
                    row.getTaxAmount(),
                    row.getTipAmount(),
                    isIssued(invoices, row.getInvoiceId())));
        }
        for (SalesOrderRecord row : realisedSales()) {
            boolean back = row.getOrderType() == OrderType.RETURN;
            orders.add(new Order(
                    PrimaryIndustry.RET,
                    row.getId(),
                    row.getCustomerId(),
                    row.getOrderDate(),
                    back,
                    signed(back, row.getTotalAmount()),
                    signed(back, row.getSubtotal().subtract(row.getDiscountAmount())),
                    signed(back, row.getTaxAmount()),
                    BigDecimal.ZERO,
                    isIssued(invoices, row.getInvoiceId())));
        }
        return orders;
    }

    List<WorkOrderRecord> completedWork() {
        return rows(WORK_ORDERS).stream()
                .filter(row -> row.getDeletedAt() == null && row.getStatus() == WorkOrderStatus.COMPLETED)
                .toList();
    }

    List<RepairOrderRecord> completedRepairs() {
        return rows(REPAIR_ORDERS).stream()
                .filter(row -> row.getDeletedAt() == null
                        && (row.getStatus() == RepairOrderStatus.COMPLETED
                                || row.getStatus() == RepairOrderStatus.DELIVERED))
                .toList();
    }

    List<OrderRecord> completedMeals() {
        return rows(ORDERS).stream()
                .filter(row -> row.getStatus() == com.thorbis.schema.rest.enums.OrderStatus.COMPLETED)
                .toList();
    }

    List<SalesOrderRecord> realisedSales() {
        return rows(SALES_ORDERS).stream()
                .filter(row -> row.getOrderType() != OrderType.QUOTE
                        && (row.getOrderStatus() == OrderStatus.SHIPPED
                                || row.getOrderStatus() == OrderStatus.COMPLETED))
                .toList();
    }

    Stream<CustomerRecord> customers() {
        return rows(CUSTOMERS).stream().filter(row -> row.getDeletedAt() == null);
    }

    Stream<InvoiceRecord> invoices() {
        return rows(INVOICES).stream().filter(row -> row.getDeletedAt() == null);
    }

    /** Payments whose money came in, of invoices that are not deleted. */
    List<PaymentRecord> collected() {
        List<UUID> invoices = invoices().map(InvoiceRecord::getId).toList();
        return rows(PAYMENTS).stream()
                .filter(row -> invoices.contains(row.getInvoiceId()))
                .filter(row -> switch (row.getStatus()) {
                    case COMPLETED, PARTIALLY_REFUNDED, REFUNDED -> true;
                    case PENDING, AUTHORIZED, FAILED, CANCELLED -> false;
                })
                .toList();
    }

    static BigDecimal kept(PaymentRecord payment) {
        return payment.getAmount().subtract(payment.getAmountRefunded());
    }

    static BigDecimal signed(boolean isReturn, BigDecimal amount) {
        return isReturn ? amount.abs().negate() : amount;
    }

    static boolean isIssued(InvoiceRecord invoice) {
        return invoice.getDeletedAt() == null
                && invoice.getStatus() != InvoiceStatus.DRAFT
                && invoice.getStatus() != InvoiceStatus.VOID;
    }

    private static boolean isIssued(List<InvoiceRecord> invoices, @Nullable UUID id) {
        return invoices.stream().anyMatch(invoice -> invoice.getId().equals(id) && isIssued(invoice));
    }

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
