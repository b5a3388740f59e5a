package com.thorbis.reporting.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.order.RealisedOrders;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Comparison;
import com.thorbis.reporting.report.ReportRows;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;
import com.thorbis.schema.rest.tables.records.OrderRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/**
 * Revenue by industry and month, of {@link RealisedOrders}. A value: each method that narrows or divides it returns
 * another.
 *
 * <pre>{@code
 * RevenueReport byKind = reporting
 *         .revenue(Period.year(2026))
 *         .where(orders -> orders.INDUSTRY.eq(PrimaryIndustry.RET))
 *         .by(orders -> orders.KIND)
 *         .run();
 * }</pre>
 */
public final class RevenueQuery {

    private static final Field<LocalDate> MONTH = REALISED_ORDERS.month();
    private static final Field<Integer> ORDER_COUNT = DSL.count().filterWhere(REALISED_ORDERS.IS_RETURN.isFalse());
    private static final Field<Integer> RETURN_COUNT = DSL.count().filterWhere(REALISED_ORDERS.IS_RETURN.isTrue());
    private static final Field<BigDecimal> GROSS = DSL.sum(REALISED_ORDERS.GROSS);
    private static final Field<BigDecimal> NET = DSL.sum(REALISED_ORDERS.NET);
    private static final Field<BigDecimal> TAX = DSL.sum(REALISED_ORDERS.TAX);
    private static final Field<BigDecimal> TIPS = DSL.sum(REALISED_ORDERS.TIPS);

    private final Snapshots snapshots;
    private final Period period;
    private final @Nullable Condition condition;
    private final List<Field<?>> dimensions;

    /** For {@code reporting.revenue(period)}, which is the way to one. */
    public RevenueQuery(Snapshots snapshots, Period period) {
        this(snapshots, period, null, List.of());
    }

    private RevenueQuery(Snapshots snapshots, Period period, @Nullable Condition condition, List<Field<?>> dimensions) {
        this.snapshots = snapshots;
        this.period = period;
        this.condition = condition;
        this.dimensions = dimensions;
    }

    /** Only orders that meet this condition too. */
    public RevenueQuery where(Function<? super RealisedOrders, ? extends Condition> also) {
        return new RevenueQuery(snapshots, period, condition().and(also.apply(REALISED_ORDERS)), dimensions);
    }

    /** The same figures for each value of this, beside industry and month. */
    public RevenueQuery by(Function<? super RealisedOrders, ? extends Field<?>> dimension) {
        List<Field<?>> more = new ArrayList<>(dimensions);
        more.add(dimension.apply(REALISED_ORDERS));
        return new RevenueQuery(snapshots, period, condition, List.copyOf(more));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public RevenueReport run() {
        return snapshots.read(this::read);
    }

    /** Reads the report beside that of the period before. */
    public Comparison<RevenueReport> compare() {
        RevenueQuery before = new RevenueQuery(snapshots, period.before(), condition, dimensions);
        return snapshots.read(snapshot -> new Comparison<>(read(snapshot), before.read(snapshot)));
    }

    /** The work orders behind a month's figure. */
    public ReportRows<WorkOrderRecord> workOrders(YearMonth month) {
        return new ReportRows<>(snapshots.tenant().dao(WORK_ORDERS), WORK_ORDERS.ID.in(ids(PrimaryIndustry.HS, month)));
    }

    /** The repair orders behind a month's figure. */
    public ReportRows<RepairOrderRecord> repairOrders(YearMonth month) {
        return new ReportRows<>(
                snapshots.tenant().dao(REPAIR_ORDERS), REPAIR_ORDERS.ID.in(ids(PrimaryIndustry.AUTO, month)));
    }

    /** The restaurant orders behind a month's figure. */
    public ReportRows<OrderRecord> restaurantOrders(YearMonth month) {
        return new ReportRows<>(snapshots.tenant().dao(ORDERS), ORDERS.ID.in(ids(PrimaryIndustry.REST, month)));
    }

    /** The sales orders and returns behind a month's figure. */
    public ReportRows<SalesOrderRecord> salesOrders(YearMonth month) {
        return new ReportRows<>(
                snapshots.tenant().dao(SALES_ORDERS), SALES_ORDERS.ID.in(ids(PrimaryIndustry.RET, month)));
    }

    private Select<Record1<UUID>> ids(PrimaryIndustry industry, YearMonth month) {
        return DSL.select(REALISED_ORDERS.ID)
                .from(REALISED_ORDERS.in(snapshots.businessId(), period))
                .where(REALISED_ORDERS.INDUSTRY.eq(industry))
                .and(MONTH.eq(month.atDay(1)))
                .and(condition());
    }

    private RevenueReport read(Snapshot snapshot) {
        Map<Group, Map<YearMonth, RevenueRow>> groups = new LinkedHashMap<>();
        int undatedOrders = 0;
        BigDecimal undatedNet = BigDecimal.ZERO;
        for (Record found : figures(snapshot)) {
            Group group = group(found);
            LocalDate month = found.get(MONTH);
            if (month == null) {
                undatedOrders += found.get(ORDER_COUNT);
                undatedNet = undatedNet.add(found.get(NET));
            } else {
                groups.computeIfAbsent(group, g -> new HashMap<>())
                        .put(YearMonth.from(month), row(group, YearMonth.from(month), found));
            }
        }
        boolean whole = condition == null && dimensions.isEmpty();
        if (whole) {
            snapshot.business()
                    .industries()
                    .forEach(industry -> groups.computeIfAbsent(new Group(industry, List.of()), g -> Map.of()));
        }
        List<RevenueRow> rows = new ArrayList<>();
        groups.forEach((group, months) ->
                period.months().forEach(month -> rows.add(months.getOrDefault(month, empty(group, month)))));
        List<String> names = dimensions.stream().map(Field::getName).toList();
        return new RevenueReport(snapshot.business(), period, names, List.copyOf(rows), undatedOrders, undatedNet);
    }

    private Iterable<Record> figures(Snapshot snapshot) {
        List<Field<?>> groups = new ArrayList<>(List.of(REALISED_ORDERS.INDUSTRY));
        groups.addAll(dimensions);
        groups.add(MONTH);
        List<Field<?>> selected = new ArrayList<>(groups);
        selected.addAll(List.of(ORDER_COUNT, RETURN_COUNT, GROSS, NET, TAX, TIPS));
        return snapshot.dsl()
                .select(selected)
                .from(REALISED_ORDERS.inOrUndated(snapshots.businessId(), period))
                .where(condition())
                .groupBy(places(groups))
                .orderBy(places(groups))
                .fetch();
    }

    /** By their places, since a dimension with a bind value would be another expression in GROUP BY than in SELECT. */
    private static List<Field<Integer>> places(List<Field<?>> groups) {
        return IntStream.rangeClosed(1, groups.size())
                .<Field<Integer>>mapToObj(DSL::inline)
                .toList();
    }

    private Group group(Record found) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= dimensions.size(); i++) {
            values.add(found.get(i));
        }
        return new Group(found.get(REALISED_ORDERS.INDUSTRY), Collections.unmodifiableList(values));
    }

    private static RevenueRow row(Group group, YearMonth month, Record found) {
        return new RevenueRow(
                group.industry(),
                group.dimensions(),
                month,
                found.get(ORDER_COUNT),
                found.get(RETURN_COUNT),
                found.get(GROSS),
                found.get(NET),
                found.get(TAX),
                found.get(TIPS));
    }

    private static RevenueRow empty(Group group, YearMonth month) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        return new RevenueRow(group.industry(), group.dimensions(), month, 0, 0, nothing, nothing, nothing, nothing);
    }

    private Condition condition() {
        return condition == null ? DSL.noCondition() : condition;
    }

    /** What a row of each month is for. */
    private record Group(PrimaryIndustry industry, List<@Nullable Object> dimensions) {}
}
