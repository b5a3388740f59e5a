package com.thorbis.reporting.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.Collected;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Comparison;
import com.thorbis.reporting.report.ReportRows;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.tables.Invoices;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.schema.hs.tables.records.PaymentRecord;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;

/**
 * What was invoiced and what is outstanding of it, by month of issue, and beside it what was collected, by month of
 * receipt. A value: {@link #where} returns another.
 *
 * <pre>{@code
 * BillingReport billing = reporting.billing(Period.year(2026)).run();
 * BigDecimal collected = billing.collected();
 * }</pre>
 */
public final class BillingQuery {

    private static final Field<LocalDate> ISSUE_MONTH = LocalDays.month(INVOICES.ISSUE_DATE);
    private static final Field<Integer> COUNT = DSL.count();
    private static final Field<BigDecimal> INVOICED = DSL.sum(INVOICES.TOTAL_AMOUNT);
    private static final Field<BigDecimal> WRITTEN_OFF =
            DSL.sum(INVOICES.BALANCE_DUE).filterWhere(INVOICES.STATUS.eq(InvoiceStatus.WRITTEN_OFF));
    private static final Field<BigDecimal> OUTSTANDING = DSL.sum(INVOICES.BALANCE_DUE)
            .filterWhere(INVOICES.STATUS.in(InvoiceStatus.SENT, InvoiceStatus.PARTIALLY_PAID));
    private static final Field<BigDecimal> COLLECTED = DSL.sum(PAYMENTS.AMOUNT.minus(PAYMENTS.AMOUNT_REFUNDED));
    private static final Field<BigDecimal> GROSS = DSL.sum(REALISED_ORDERS.GROSS);

    private final Snapshots snapshots;
    private final Period period;
    private final Condition condition;

    /** For {@code reporting.billing(period)}, which is the way to one. */
    public BillingQuery(Snapshots snapshots, Period period) {
        this(snapshots, period, DSL.noCondition());
    }

    private BillingQuery(Snapshots snapshots, Period period, Condition condition) {
        this.snapshots = snapshots;
        this.period = period;
        this.condition = condition;
    }

    /** Only invoices that meet this condition too, and payments on them. Orders without an invoice are not concerned. */
    public BillingQuery where(Function<? super Invoices, ? extends Condition> also) {
        return new BillingQuery(snapshots, period, condition.and(also.apply(INVOICES)));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public BillingReport run() {
        return snapshots.read(this::read);
    }

    /** Reads the report beside that of the period before. */
    public Comparison<BillingReport> compare() {
        BillingQuery before = new BillingQuery(snapshots, period.before(), condition);
        return snapshots.read(snapshot -> new Comparison<>(read(snapshot), before.read(snapshot)));
    }

    /** The invoices of a month of issue. */
    public ReportRows<InvoiceRecord> invoices(YearMonth month) {
        return new ReportRows<>(snapshots.tenant().dao(INVOICES), issued().and(ISSUE_MONTH.eq(month.atDay(1))));
    }

    /** The payments of a month of receipt. */
    public ReportRows<PaymentRecord> payments(YearMonth month) {
        Condition ofInvoices = PAYMENTS.INVOICE_ID.in(DSL.select(INVOICES.ID)
                .from(INVOICES)
                .where(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.DELETED_AT.isNull())
                .and(condition));
        return new ReportRows<>(
                snapshots.tenant().dao(PAYMENTS),
                received().and(receiptMonth().eq(month.atDay(1))).and(ofInvoices));
    }

    private BillingReport read(Snapshot snapshot) {
        Map<LocalDate, Record5<LocalDate, Integer, BigDecimal, BigDecimal, BigDecimal>> invoices = snapshot.dsl()
                .select(ISSUE_MONTH, COUNT, INVOICED, WRITTEN_OFF, OUTSTANDING)
                .from(INVOICES)
                .where(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(issued())
                .groupBy(ISSUE_MONTH)
                .fetchMap(ISSUE_MONTH);
        Field<LocalDate> receiptMonth = receiptMonth().as("receipt_month");
        Map<@Nullable LocalDate, Record3<LocalDate, Integer, BigDecimal>> payments = snapshot.dsl()
                .select(receiptMonth, COUNT, COLLECTED)
                .from(PAYMENTS)
                .join(INVOICES)
                .on(INVOICES.BUSINESS_ID.eq(PAYMENTS.BUSINESS_ID), INVOICES.ID.eq(PAYMENTS.INVOICE_ID))
                .where(PAYMENTS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.DELETED_AT.isNull())
                .and(received().or(Collected.payments().and(PAYMENTS.RECEIVED_AT.isNull())))
                .and(condition)
                .groupBy(receiptMonth)
                .fetchMap(receiptMonth);
        List<BillingMonth> months = new ArrayList<>();
        for (YearMonth month : period.months()) {
            var issued = invoices.get(month.atDay(1));
            var received = payments.get(month.atDay(1));
            months.add(new BillingMonth(
                    month,
                    issued == null ? 0 : issued.value2(),
                    issued == null ? BigDecimal.ZERO : issued.value3(),
                    issued == null ? BigDecimal.ZERO : Figures.orZero(issued.value4()),
                    issued == null ? BigDecimal.ZERO : Figures.orZero(issued.value5()),
                    received == null ? 0 : received.value2(),
                    received == null ? BigDecimal.ZERO : received.value3()));
        }
        var undated = payments.get(null);
        return new BillingReport(
                snapshot.business(),
                period,
                List.copyOf(months),
                undated == null ? 0 : undated.value2(),
                undated == null ? BigDecimal.ZERO : undated.value3(),
                uninvoiced(snapshot));
    }

    private List<UninvoicedOrders> uninvoiced(Snapshot snapshot) {
        return snapshot.dsl()
                .select(REALISED_ORDERS.INDUSTRY, COUNT, GROSS)
                .from(REALISED_ORDERS.in(snapshots.businessId(), period))
                .where(REALISED_ORDERS.IS_INVOICED.isFalse())
                .and(REALISED_ORDERS.IS_RETURN.isFalse())
                .groupBy(REALISED_ORDERS.INDUSTRY)
                .orderBy(REALISED_ORDERS.INDUSTRY)
                .fetch(row -> new UninvoicedOrders(row.value1(), row.value2(), row.value3()));
    }

    private Condition issued() {
        return INVOICES.DELETED_AT
                .isNull()
                .and(INVOICES.STATUS.notIn(InvoiceStatus.DRAFT, InvoiceStatus.VOID))
                .and(LocalDays.within(period, INVOICES.ISSUE_DATE))
                .and(condition);
    }

    private Condition received() {
        return Collected.payments()
                .and(LocalDays.within(period, PAYMENTS.RECEIVED_AT, LocalDays.zone(snapshots.businessId())));
    }

    private Field<LocalDate> receiptMonth() {
        return LocalDays.month(LocalDays.of(PAYMENTS.RECEIVED_AT, LocalDays.zone(snapshots.businessId())));
    }
}
