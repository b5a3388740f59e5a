package com.thorbis.reporting.loyalty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.order.RealisedOrders;
import com.thorbis.reporting.period.Period;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;

/**
 * Customers by the month of their first realised order, and who of them ordered again. A value: {@link #where} returns
 * another.
 *
 * <pre>{@code
 * CohortReport cohorts = reporting.cohorts(Period.year(2026)).run();
 * Optional<BigDecimal> again = cohorts.cohorts().get(0).share(1);
 * }</pre>
 */
public final class CohortQuery {

    private static final Field<UUID> CUSTOMER = DSL.field(DSL.name("active", "customer_id"), SQLDataType.UUID);
    private static final Field<LocalDate> MONTH = DSL.field(DSL.name("active", "month"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> ACTIVE = DSL.field(DSL.name("member", "month"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> FIRST = DSL.field(DSL.name("member", "first"), SQLDataType.LOCALDATE);
    private static final Field<Integer> COUNT = DSL.count();

    private final Snapshots snapshots;
    private final Period period;
    private final Condition condition;

    /** For {@code reporting.cohorts(period)}, which is the way to one. */
    public CohortQuery(Snapshots snapshots, Period period) {
        this(snapshots, period, DSL.noCondition());
    }

    private CohortQuery(Snapshots snapshots, Period period, Condition condition) {
        this.snapshots = snapshots;
        this.period = period;
        this.condition = condition;
    }

    /** Only orders that meet this condition too: a first order is then the first of these. */
    public CohortQuery where(Function<? super RealisedOrders, ? extends Condition> also) {
        return new CohortQuery(snapshots, period, condition.and(also.apply(REALISED_ORDERS)));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public CohortReport run() {
        return snapshots.read(this::read);
    }

    private CohortReport read(Snapshot snapshot) {
        List<YearMonth> months = period.months();
        Map<YearMonth, Map<Long, Integer>> counts = new HashMap<>();
        members(snapshot, months.get(0))
                .forEach(count -> counts.computeIfAbsent(count.first(), m -> new HashMap<>())
                        .put(count.later(), count.customers()));
        List<CohortRow> cohorts = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Map<Long, Integer> cohort = counts.getOrDefault(months.get(i), Map.of());
            List<Integer> returning = new ArrayList<>();
            for (long later = 1; later < months.size() - i; later++) {
                returning.add(cohort.getOrDefault(later, 0));
            }
            cohorts.add(new CohortRow(months.get(i), cohort.getOrDefault(0L, 0), List.copyOf(returning)));
        }
        var anonymous = snapshot.dsl()
                .select(COUNT, DSL.sum(REALISED_ORDERS.NET))
                .from(REALISED_ORDERS.in(snapshots.businessId(), period))
                .where(DSL.not(REALISED_ORDERS.isOfKnownCustomer(snapshots.businessId())))
                .and(REALISED_ORDERS.IS_RETURN.isFalse())
                .and(condition)
                .fetchSingle();
        return new CohortReport(
                snapshot.business(),
                period,
                List.copyOf(cohorts),
                anonymous.value1(),
                Figures.orZero(anonymous.value2()));
    }

    private List<Members> members(Snapshot snapshot, YearMonth earliest) {
        Table<?> active = DSL.select(
                        REALISED_ORDERS.CUSTOMER_ID, REALISED_ORDERS.month().as(MONTH))
                .from(REALISED_ORDERS.all(snapshots.businessId()))
                .where(REALISED_ORDERS.isOfKnownCustomer(snapshots.businessId()))
                .and(REALISED_ORDERS.IS_RETURN.isFalse())
                .and(REALISED_ORDERS.DAY.lt(period.to()))
                .and(condition)
                .groupBy(REALISED_ORDERS.CUSTOMER_ID, REALISED_ORDERS.month())
                .asTable("active");
        Table<?> member = DSL.select(
                        MONTH, DSL.min(MONTH).over(DSL.partitionBy(CUSTOMER)).as(FIRST))
                .from(active)
                .asTable("member");
        return snapshot.dsl()
                .select(FIRST, ACTIVE, COUNT)
                .from(member)
                .where(FIRST.ge(earliest.atDay(1)))
                .groupBy(FIRST, ACTIVE)
                .fetch(row -> new Members(
                        YearMonth.from(row.value1()),
                        ChronoUnit.MONTHS.between(row.value1(), row.value2()),
                        row.value3()));
    }

    /** Customers of a first month who ordered so many months later. */
    private record Members(YearMonth first, long later, int customers) {}
}
