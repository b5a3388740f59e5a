package com.thorbis.reporting.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record8;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.Names;
import com.thorbis.reporting.order.RealisedOrders;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.TableSink;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/**
 * Recency, frequency and monetary value of the customers who ordered in 365 days. A value: {@link #where} returns
 * another.
 *
 * <pre>{@code
 * List<RfmRow> best = reporting.rfm().run().customers().stream()
 *         .filter(customer -> customer.recency() == 5 && customer.monetary() == 5)
 *         .toList();
 * }</pre>
 */
public final class RfmQuery {

    private static final int DAYS = 365;
    private static final int FIFTHS = 5;
    private static final int STREAMED_AT_ONCE = 1000;

    private static final Field<UUID> CUSTOMER = DSL.field(DSL.name("spent", "customer_id"), SQLDataType.UUID);
    private static final Field<LocalDate> LAST = DSL.field(DSL.name("spent", "last_order"), SQLDataType.LOCALDATE);
    private static final Field<Integer> ORDERS = DSL.field(DSL.name("spent", "orders"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> NET = DSL.field(DSL.name("spent", "net"), SQLDataType.NUMERIC);

    private final Snapshots snapshots;
    private final @Nullable LocalDate day;
    private final Condition condition;

    /** For {@code reporting.rfm()}, which is the way to one. */
    public RfmQuery(Snapshots snapshots, @Nullable LocalDate day) {
        this(snapshots, day, DSL.noCondition());
    }

    private RfmQuery(Snapshots snapshots, @Nullable LocalDate day, Condition condition) {
        this.snapshots = snapshots;
        this.day = day;
        this.condition = condition;
    }

    /** Only orders that meet this condition too. */
    public RfmQuery where(Function<? super RealisedOrders, ? extends Condition> also) {
        return new RfmQuery(snapshots, day, condition.and(also.apply(REALISED_ORDERS)));
    }

    /**
     * Reads the report as a whole.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public RfmReport run() {
        return snapshots.read(snapshot -> {
            List<RfmRow> customers = new ArrayList<>();
            forEach(snapshot, customers::add);
            return new RfmReport(snapshot.business(), day(snapshot), List.copyOf(customers));
        });
    }

    /** Writes the customers as a table while they are read, so that any number of them needs little memory. */
    public void writeTo(TableSink sink) {
        snapshots.read(snapshot -> {
            RfmTable table = new RfmTable(snapshot.business(), day(snapshot));
            sink.begin(table.title(), table.columns());
            forEach(snapshot, row -> sink.row(RfmTable.cells(row)));
            sink.end(List.of(RfmTable.NOTE));
            return null;
        });
    }

    /** Hands over customer by customer, who ordered for most first, so that any number of them needs little memory. */
    public void forEach(Consumer<? super RfmRow> consumer) {
        snapshots.read(snapshot -> {
            forEach(snapshot, consumer);
            return null;
        });
    }

    private void forEach(Snapshot snapshot, Consumer<? super RfmRow> consumer) {
        LocalDate last = day(snapshot);
        Table<?> spent = DSL.select(
                        REALISED_ORDERS.CUSTOMER_ID,
                        DSL.max(REALISED_ORDERS.DAY)
                                .filterWhere(REALISED_ORDERS.IS_RETURN.isFalse())
                                .as(LAST),
                        DSL.count()
                                .filterWhere(REALISED_ORDERS.IS_RETURN.isFalse())
                                .as(ORDERS),
                        DSL.sum(REALISED_ORDERS.NET).as(NET))
                .from(REALISED_ORDERS.in(snapshots.businessId(), Period.of(last.minusDays(DAYS - 1), last.plusDays(1))))
                .where(REALISED_ORDERS.isOfKnownCustomer(snapshots.businessId()))
                .and(condition)
                .groupBy(REALISED_ORDERS.CUSTOMER_ID)
                .having(DSL.count()
                        .filterWhere(REALISED_ORDERS.IS_RETURN.isFalse())
                        .gt(0))
                .asTable("spent");
        var rows = snapshot.dsl()
                .select(
                        CUSTOMER,
                        Names.of(CUSTOMERS),
                        LAST,
                        ORDERS,
                        NET,
                        fifth(LAST.asc()),
                        fifth(ORDERS.asc()),
                        fifth(NET.asc()))
                .from(spent)
                .join(CUSTOMERS)
                .on(CUSTOMERS.BUSINESS_ID.eq(snapshots.businessId()), CUSTOMERS.ID.eq(CUSTOMER))
                .orderBy(NET.desc(), CUSTOMER)
                .fetchSize(STREAMED_AT_ONCE);
        try (Stream<Record8<UUID, String, LocalDate, Integer, BigDecimal, Integer, Integer, Integer>> stream =
                rows.stream()) {
            stream.map(row -> new RfmRow(
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

    private static Field<Integer> fifth(OrderField<?> order) {
        return DSL.ntile(FIFTHS).over(DSL.orderBy(order, CUSTOMER));
    }

    private LocalDate day(Snapshot snapshot) {
        return day == null ? snapshot.business().today() : day;
    }
}
