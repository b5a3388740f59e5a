package com.thorbis.reporting.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.Collected;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Names;
import com.thorbis.reporting.report.ReportRows;
import com.thorbis.reporting.report.TableSink;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.tables.Invoices;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;

/**
 * Who owes how much since when, at the end of a day. A value: {@link #where} returns another.
 *
 * <p>For today it is what the invoices say that were sent or partially paid. For a day before, it is worked out from the
 * payments up to that day, of the invoices issued by then that are neither drafts nor void nor written off now.
 *
 * <pre>{@code
 * ReceivablesReport owed = reporting.receivables().run();
 * BigDecimal late = owed.total().over90();
 * }</pre>
 */
public final class ReceivablesQuery {

    private static final int STREAMED_AT_ONCE = 1000;

    private static final Field<UUID> INVOICE_ID = DSL.field(DSL.name("open", "id"), SQLDataType.UUID);
    private static final Field<UUID> CUSTOMER_ID = DSL.field(DSL.name("open", "customer_id"), SQLDataType.UUID);
    private static final Field<LocalDate> DUE_DATE = DSL.field(DSL.name("open", "due_date"), SQLDataType.LOCALDATE);
    private static final Field<BigDecimal> BALANCE = DSL.field(DSL.name("open", "balance"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> REFUNDED = DSL.field(DSL.name("open", "refunded"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> UNDATED = DSL.field(DSL.name("open", "undated"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> NOTHING = DSL.inline(BigDecimal.ZERO);
    private static final Field<BigDecimal> TOTAL = owed("total", SQLDataType.NUMERIC);
    private static final Field<UUID> OWED_BY = owed("customer_id", SQLDataType.UUID);

    private final Snapshots snapshots;
    private final @Nullable LocalDate day;
    private final Condition condition;

    /** For {@code reporting.receivables()}, which is the way to one. */
    public ReceivablesQuery(Snapshots snapshots, @Nullable LocalDate day) {
        this(snapshots, day, DSL.noCondition());
    }

    private ReceivablesQuery(Snapshots snapshots, @Nullable LocalDate day, Condition condition) {
        this.snapshots = snapshots;
        this.day = day;
        this.condition = condition;
    }

    /** Only invoices that meet this condition too. */
    public ReceivablesQuery where(Function<? super Invoices, ? extends Condition> also) {
        return new ReceivablesQuery(snapshots, day, condition.and(also.apply(INVOICES)));
    }

    /**
     * Reads the report as a whole.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public ReceivablesReport run() {
        return snapshots.read(snapshot -> {
            LocalDate at = day(snapshot);
            List<ReceivablesRow> rows = new ArrayList<>();
            forEach(snapshot, rows::add);
            return new ReceivablesReport(snapshot.business(), at, List.copyOf(rows), doubts(snapshot));
        });
    }

    /** Writes the customers as a table while they are read, so that any number of them needs little memory. */
    public void writeTo(TableSink sink) {
        snapshots.read(snapshot -> {
            ReceivablesTable table = new ReceivablesTable(snapshot.business(), day(snapshot));
            sink.begin(table.title(), table.columns());
            forEach(snapshot, row -> sink.row(table.cells(row)));
            sink.end(table.notes(doubts(snapshot)));
            return null;
        });
    }

    /** Hands over customer by customer, who owes most first, so that any number of them needs little memory. */
    public void forEach(Consumer<? super ReceivablesRow> consumer) {
        snapshots.read(snapshot -> {
            forEach(snapshot, consumer);
            return null;
        });
    }

    /**
     * The unpaid invoices behind a customer's figure.
     *
     * @param customerId null for invoices to nobody
     */
    public ReportRows<InvoiceRecord> invoices(@Nullable UUID customerId) {
        LocalDate at = day;
        Table<?> open = at != null && snapshots.read(this::isPast) ? openAt(at) : openNow();
        Condition owedBy = customerId == null ? CUSTOMER_ID.isNull() : CUSTOMER_ID.eq(customerId);
        return new ReportRows<>(
                snapshots.tenant().dao(INVOICES),
                INVOICES.ID.in(DSL.select(INVOICE_ID)
                        .from(open)
                        .where(BALANCE.gt(BigDecimal.ZERO))
                        .and(owedBy)));
    }

    private void forEach(Snapshot snapshot, Consumer<? super ReceivablesRow> consumer) {
        LocalDate at = day(snapshot);
        Table<?> owed = DSL.select(
                        CUSTOMER_ID,
                        DSL.count().as("invoices"),
                        due(DUE_DATE.isNull().or(DUE_DATE.ge(at))).as("not_due"),
                        due(between(at, 1, 30)).as("days_30"),
                        due(between(at, 31, 60)).as("days_60"),
                        due(between(at, 61, 90)).as("days_90"),
                        due(DUE_DATE.lt(at.minusDays(90))).as("older"),
                        DSL.sum(BALANCE).as("total"))
                .from(open(snapshot))
                .where(BALANCE.gt(BigDecimal.ZERO))
                .groupBy(CUSTOMER_ID)
                .asTable("owed");
        var rows = snapshot.dsl()
                .select(
                        OWED_BY,
                        Names.of(CUSTOMERS),
                        owed("invoices", SQLDataType.INTEGER),
                        owed("not_due", SQLDataType.NUMERIC),
                        owed("days_30", SQLDataType.NUMERIC),
                        owed("days_60", SQLDataType.NUMERIC),
                        owed("days_90", SQLDataType.NUMERIC),
                        owed("older", SQLDataType.NUMERIC))
                .from(owed)
                .leftJoin(CUSTOMERS)
                .on(CUSTOMERS.BUSINESS_ID.eq(snapshots.businessId()), CUSTOMERS.ID.eq(OWED_BY))
                .orderBy(TOTAL.desc(), OWED_BY)
                .fetchSize(STREAMED_AT_ONCE);
        try (var stream = rows.stream()) {
            stream.map(row -> new ReceivablesRow(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7(),
                            row.value8()))
                    .forEach(consumer);
        }
    }

    private static <T> Field<T> owed(String column, DataType<T> type) {
        return DSL.field(DSL.name("owed", column), type);
    }

    private static Field<BigDecimal> due(Condition when) {
        return DSL.coalesce(DSL.sum(BALANCE).filterWhere(when), NOTHING);
    }

    private static Condition between(LocalDate at, int fewest, int most) {
        return DUE_DATE.between(at.minusDays(most), at.minusDays(fewest));
    }

    private ReceivablesDoubts doubts(Snapshot snapshot) {
        var open = snapshot.dsl()
                .select(
                        DSL.sum(BALANCE.neg()).filterWhere(BALANCE.lt(BigDecimal.ZERO)),
                        DSL.sum(BALANCE).filterWhere(BALANCE.gt(BigDecimal.ZERO).and(DUE_DATE.isNull())),
                        DSL.sum(REFUNDED),
                        DSL.sum(UNDATED))
                .from(open(snapshot))
                .fetchSingle();
        return new ReceivablesDoubts(
                Figures.orZero(open.value1()),
                Figures.orZero(open.value2()),
                Figures.orZero(open.value3()),
                Figures.orZero(open.value4()),
                isPast(snapshot) ? closedSince(snapshot) : BigDecimal.ZERO);
    }

    /** When an invoice was voided or written off is not kept. */
    private BigDecimal closedSince(Snapshot snapshot) {
        return Figures.orZero(snapshot.dsl()
                .select(DSL.sum(INVOICES.TOTAL_AMOUNT))
                .from(INVOICES)
                .where(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.DELETED_AT.isNull())
                .and(INVOICES.STATUS.in(InvoiceStatus.VOID, InvoiceStatus.WRITTEN_OFF))
                .and(INVOICES.ISSUE_DATE.le(day(snapshot)))
                .and(condition)
                .fetchSingle()
                .value1());
    }

    private Table<?> open(Snapshot snapshot) {
        return isPast(snapshot) ? openAt(day(snapshot)) : openNow();
    }

    private Table<?> openNow() {
        return DSL.select(
                        INVOICES.ID,
                        INVOICES.CUSTOMER_ID,
                        INVOICES.DUE_DATE,
                        INVOICES.BALANCE_DUE.as(BALANCE),
                        NOTHING.as(REFUNDED),
                        NOTHING.as(UNDATED))
                .from(INVOICES)
                .where(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.DELETED_AT.isNull())
                .and(INVOICES.STATUS.in(InvoiceStatus.SENT, InvoiceStatus.PARTIALLY_PAID))
                .and(condition)
                .asTable("open");
    }

    private Table<?> openAt(LocalDate at) {
        Field<BigDecimal> kept = PAYMENTS.AMOUNT.minus(PAYMENTS.AMOUNT_REFUNDED);
        Condition byThen = LocalDays.of(PAYMENTS.RECEIVED_AT, LocalDays.zone(snapshots.businessId()))
                .le(at);
        Field<UUID> paidInvoice = DSL.field(DSL.name("paid", "invoice_id"), SQLDataType.UUID);
        Field<BigDecimal> paid = DSL.field(DSL.name("paid", "paid"), SQLDataType.NUMERIC);
        Field<BigDecimal> refunded = DSL.field(DSL.name("paid", "refunded"), SQLDataType.NUMERIC);
        Field<BigDecimal> undated = DSL.field(DSL.name("paid", "undated"), SQLDataType.NUMERIC);
        Table<?> payments = DSL.select(
                        PAYMENTS.INVOICE_ID,
                        DSL.sum(kept).filterWhere(byThen).as(paid),
                        DSL.sum(PAYMENTS.AMOUNT_REFUNDED).filterWhere(byThen).as(refunded),
                        DSL.sum(kept).filterWhere(PAYMENTS.RECEIVED_AT.isNull()).as(undated))
                .from(PAYMENTS)
                .where(PAYMENTS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Collected.payments())
                .groupBy(PAYMENTS.INVOICE_ID)
                .asTable("paid");
        return DSL.select(
                        INVOICES.ID,
                        INVOICES.CUSTOMER_ID,
                        INVOICES.DUE_DATE,
                        INVOICES.TOTAL_AMOUNT.minus(DSL.coalesce(paid, NOTHING)).as(BALANCE),
                        DSL.coalesce(refunded, NOTHING).as(REFUNDED),
                        DSL.coalesce(undated, NOTHING).as(UNDATED))
                .from(INVOICES)
                .leftJoin(payments)
                .on(paidInvoice.eq(INVOICES.ID))
                .where(INVOICES.BUSINESS_ID.eq(snapshots.businessId()))
                .and(INVOICES.DELETED_AT.isNull())
                .and(INVOICES.STATUS.in(InvoiceStatus.SENT, InvoiceStatus.PARTIALLY_PAID, InvoiceStatus.PAID))
                .and(INVOICES.ISSUE_DATE.le(at))
                .and(condition)
                .asTable("open");
    }

    private boolean isPast(Snapshot snapshot) {
        return day(snapshot).isBefore(snapshot.business().today());
    }

    private LocalDate day(Snapshot snapshot) {
        return day == null ? snapshot.business().today() : day;
    }
}
