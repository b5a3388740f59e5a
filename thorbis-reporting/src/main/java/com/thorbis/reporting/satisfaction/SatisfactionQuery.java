package com.thorbis.reporting.satisfaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.core.value.DatabaseValueConverter;
import com.thorbis.reporting.internal.figure.Figures;
import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Realised;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Comparison;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.tables.WorkOrders;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/**
 * What hints at satisfaction, by industry: who comes again, what is cancelled or comes back, what has to be seen to
 * again, and what products have been rated. No score is made of it.
 *
 * <pre>{@code
 * SatisfactionReport hints = reporting.satisfaction(Period.year(2026)).run();
 * }</pre>
 */
public final class SatisfactionQuery {

    private static final int DAYS_TO_REPEAT = 90;
    private static final int DAYS_TO_CALL_BACK = 30;
    private static final int HOURS_OF_A_DAY = 24;

    private static final Field<PrimaryIndustry> INDUSTRY = DSL.field(
            DSL.name("industry"),
            SQLDataType.CLOB.asConvertedDataType(new DatabaseValueConverter<>(PrimaryIndustry.class)));
    private static final Field<LocalDate> DAY = DSL.field(DSL.name("ordered", "day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> NEXT = DSL.field(DSL.name("ordered", "next"), SQLDataType.LOCALDATE);
    private static final Field<Boolean> IS_KNOWN = DSL.field(DSL.name("ordered", "is_known"), SQLDataType.BOOLEAN);
    private static final Field<Integer> PLACED = DSL.field(DSL.name("placed"), SQLDataType.INTEGER);
    private static final Field<Integer> CANCELLED = DSL.field(DSL.name("cancelled"), SQLDataType.INTEGER);
    private static final Field<Integer> RETURNED = DSL.field(DSL.name("returned"), SQLDataType.INTEGER);
    private static final Field<Integer> OBSERVED = DSL.field(DSL.name("observed"), SQLDataType.INTEGER);
    private static final Field<Integer> CALLBACKS = DSL.field(DSL.name("callbacks"), SQLDataType.INTEGER);
    private static final Field<Integer> YOUNG = DSL.field(DSL.name("young"), SQLDataType.INTEGER);
    private static final Field<Integer> WITHOUT = DSL.field(DSL.name("without_device"), SQLDataType.INTEGER);
    private static final Field<Integer> NONE = DSL.inline(0);

    private final Snapshots snapshots;
    private final Period period;

    /** For {@code reporting.satisfaction(period)}, which is the way to one. */
    public SatisfactionQuery(Snapshots snapshots, Period period) {
        this.snapshots = snapshots;
        this.period = period;
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public SatisfactionReport run() {
        return snapshots.read(this::read);
    }

    /** Reads the report beside that of the period before. */
    public Comparison<SatisfactionReport> compare() {
        SatisfactionQuery before = new SatisfactionQuery(snapshots, period.before());
        return snapshots.read(snapshot -> new Comparison<>(read(snapshot), before.read(snapshot)));
    }

    private SatisfactionReport read(Snapshot snapshot) {
        var repeats = repeats(snapshot);
        var fates = fates(snapshot);
        var jobs = jobs(snapshot);
        Set<PrimaryIndustry> industries = new TreeSet<>(snapshot.business().industries());
        industries.addAll(repeats.keySet());
        fates.values().stream()
                .filter(fate -> fate.get(PLACED) + fate.get(RETURNED) > 0)
                .forEach(fate -> industries.add(fate.get(INDUSTRY)));
        List<SatisfactionRow> rows = industries.stream()
                .map(industry -> {
                    var repeat = repeats.get(industry);
                    var fate = fates.get(industry);
                    var job = jobs.get(industry);
                    return new SatisfactionRow(
                            industry,
                            repeat == null ? 0 : repeat.value2(),
                            repeat == null ? 0 : repeat.value3(),
                            repeat == null ? 0 : repeat.value4(),
                            repeat == null ? 0 : repeat.value5(),
                            fate == null ? 0 : fate.value2(),
                            fate == null ? 0 : fate.value3(),
                            fate == null ? 0 : fate.value4(),
                            job == null ? 0 : job.value2(),
                            job == null ? 0 : job.value3(),
                            job == null ? 0 : job.value4(),
                            job == null ? 0 : job.value5());
                })
                .toList();
        return new SatisfactionReport(snapshot.business(), period, rows, ratings(snapshot));
    }

    private Map<PrimaryIndustry, Record5<PrimaryIndustry, Integer, Integer, Integer, Integer>> repeats(
            Snapshot snapshot) {
        UUID businessId = snapshots.businessId();
        Period andAfter = Period.of(period.from(), period.to().plusDays(DAYS_TO_REPEAT));
        Table<?> ordered = DSL.select(
                        REALISED_ORDERS.INDUSTRY,
                        REALISED_ORDERS.DAY,
                        DSL.lead(REALISED_ORDERS.DAY)
                                .over(DSL.partitionBy(REALISED_ORDERS.CUSTOMER_ID)
                                        .orderBy(REALISED_ORDERS.DAY, REALISED_ORDERS.ID))
                                .as(NEXT),
                        DSL.field(REALISED_ORDERS.isOfKnownCustomer(businessId)).as(IS_KNOWN))
                .from(REALISED_ORDERS.in(businessId, andAfter))
                .where(REALISED_ORDERS.IS_RETURN.isFalse())
                .asTable("ordered");
        Condition old = IS_KNOWN.isTrue().and(DAY.lt(snapshot.business().today().minusDays(DAYS_TO_REPEAT)));
        Condition young =
                IS_KNOWN.isTrue().and(DAY.ge(snapshot.business().today().minusDays(DAYS_TO_REPEAT)));
        Condition repeated = DSL.condition("{0} - {1} <= {2}", NEXT, DAY, DSL.inline(DAYS_TO_REPEAT));
        return snapshot.dsl()
                .select(
                        INDUSTRY,
                        DSL.count().filterWhere(old),
                        DSL.count().filterWhere(old.and(repeated)),
                        DSL.count().filterWhere(young),
                        DSL.count().filterWhere(IS_KNOWN.isFalse()))
                .from(ordered)
                .where(LocalDays.within(period, DAY))
                .groupBy(INDUSTRY)
                .fetchMap(INDUSTRY);
    }

    private Map<PrimaryIndustry, Record4<PrimaryIndustry, Integer, Integer, Integer>> fates(Snapshot snapshot) {
        UUID businessId = snapshots.businessId();
        Field<String> zone = LocalDays.zone(businessId);
        Condition returns = Realised.isReturn();
        Condition sales = DSL.not(returns);
        var fates = DSL.select(
                        industry(PrimaryIndustry.HS),
                        DSL.count().as(PLACED),
                        DSL.count()
                                .filterWhere(WORK_ORDERS.STATUS.eq(WorkOrderStatus.CANCELLED))
                                .as(CANCELLED),
                        NONE.as(RETURNED))
                .from(WORK_ORDERS)
                .where(WORK_ORDERS.BUSINESS_ID.eq(businessId))
                .and(WORK_ORDERS.DELETED_AT.isNull())
                .and(LocalDays.within(period, WORK_ORDERS.CREATED_AT, zone))
                .unionAll(DSL.select(
                                industry(PrimaryIndustry.AUTO),
                                DSL.count(),
                                DSL.count().filterWhere(REPAIR_ORDERS.STATUS.eq(RepairOrderStatus.CANCELLED)),
                                NONE)
                        .from(REPAIR_ORDERS)
                        .where(REPAIR_ORDERS.BUSINESS_ID.eq(businessId))
                        .and(REPAIR_ORDERS.DELETED_AT.isNull())
                        .and(LocalDays.within(period, REPAIR_ORDERS.CREATED_AT, zone)))
                .unionAll(DSL.select(
                                industry(PrimaryIndustry.REST),
                                DSL.count(),
                                DSL.count()
                                        .filterWhere(
                                                ORDERS.STATUS.eq(com.thorbis.schema.rest.enums.OrderStatus.CANCELLED)),
                                NONE)
                        .from(ORDERS)
                        .where(ORDERS.BUSINESS_ID.eq(businessId))
                        .and(ORDERS.STATUS.ne(com.thorbis.schema.rest.enums.OrderStatus.DRAFT))
                        .and(LocalDays.within(period, ORDERS.ORDERED_AT, zone)))
                .unionAll(DSL.select(
                                industry(PrimaryIndustry.RET),
                                DSL.count().filterWhere(sales),
                                DSL.count().filterWhere(sales.and(SALES_ORDERS.ORDER_STATUS.eq(OrderStatus.CANCELLED))),
                                DSL.count()
                                        .filterWhere(sales.and(SALES_ORDERS.ORDER_STATUS.eq(OrderStatus.RETURNED))
                                                .or(returns.and(Realised.salesOrder()))))
                        .from(SALES_ORDERS)
                        .where(SALES_ORDERS.BUSINESS_ID.eq(businessId))
                        .and(SALES_ORDERS.ORDER_TYPE.ne(OrderType.QUOTE))
                        .and(LocalDays.within(period, SALES_ORDERS.ORDER_DATE)))
                .asTable("fates");
        return snapshot.dsl()
                .select(INDUSTRY, PLACED, CANCELLED, RETURNED)
                .from(fates)
                .fetchMap(INDUSTRY);
    }

    private Map<PrimaryIndustry, Record5<PrimaryIndustry, Integer, Integer, Integer, Integer>> jobs(Snapshot snapshot) {
        Table<?> jobs = workOrders().unionAll(repairOrders()).asTable("jobs");
        return snapshot.dsl()
                .select(INDUSTRY, OBSERVED, CALLBACKS, YOUNG, WITHOUT)
                .from(jobs)
                .fetchMap(INDUSTRY);
    }

    private Select<Record5<PrimaryIndustry, Integer, Integer, Integer, Integer>> workOrders() {
        WorkOrders again = WORK_ORDERS.as("again");
        Condition device = WORK_ORDERS.EQUIPMENT_ID.isNotNull();
        Condition observed = device.and(isObserved(WORK_ORDERS.COMPLETED_AT));
        Condition callback = DSL.exists(DSL.selectOne()
                .from(again)
                .where(again.BUSINESS_ID.eq(snapshots.businessId()))
                .and(again.EQUIPMENT_ID.eq(WORK_ORDERS.EQUIPMENT_ID))
                .and(again.ID.ne(WORK_ORDERS.ID))
                .and(again.DELETED_AT.isNull())
                .and(again.STATUS.ne(WorkOrderStatus.CANCELLED))
                .and(isSoonAfter(again.CREATED_AT, WORK_ORDERS.COMPLETED_AT)));
        return DSL.select(
                        industry(PrimaryIndustry.HS),
                        DSL.count().filterWhere(observed).as(OBSERVED),
                        DSL.count().filterWhere(observed.and(callback)).as(CALLBACKS),
                        DSL.count()
                                .filterWhere(device.andNot(isObserved(WORK_ORDERS.COMPLETED_AT)))
                                .as(YOUNG),
                        DSL.count().filterWhere(DSL.not(device)).as(WITHOUT))
                .from(WORK_ORDERS)
                .where(WORK_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.workOrder())
                .and(LocalDays.within(period, WORK_ORDERS.COMPLETED_AT, LocalDays.zone(snapshots.businessId())));
    }

    private Select<Record5<PrimaryIndustry, Integer, Integer, Integer, Integer>> repairOrders() {
        RepairOrders again = REPAIR_ORDERS.as("again");
        Condition observed = isObserved(REPAIR_ORDERS.COMPLETED_AT);
        Condition callback = DSL.exists(DSL.selectOne()
                .from(again)
                .where(again.BUSINESS_ID.eq(snapshots.businessId()))
                .and(again.VEHICLE_ID.eq(REPAIR_ORDERS.VEHICLE_ID))
                .and(again.ID.ne(REPAIR_ORDERS.ID))
                .and(again.DELETED_AT.isNull())
                .and(again.STATUS.ne(RepairOrderStatus.CANCELLED))
                .and(isSoonAfter(again.CREATED_AT, REPAIR_ORDERS.COMPLETED_AT)));
        return DSL.select(
                        industry(PrimaryIndustry.AUTO),
                        DSL.count().filterWhere(observed).as(OBSERVED),
                        DSL.count().filterWhere(observed.and(callback)).as(CALLBACKS),
                        DSL.count().filterWhere(DSL.not(observed)).as(YOUNG),
                        NONE.as(WITHOUT))
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.repairOrder())
                .and(LocalDays.within(period, REPAIR_ORDERS.COMPLETED_AT, LocalDays.zone(snapshots.businessId())));
    }

    private Ratings ratings(Snapshot snapshot) {
        Field<BigDecimal> points = DSL.sum(PRODUCTS.AVERAGE_RATING.mul(PRODUCTS.TOTAL_REVIEWS));
        return snapshot.dsl()
                .select(DSL.count(), DSL.sum(PRODUCTS.TOTAL_REVIEWS), points)
                .from(PRODUCTS)
                .where(PRODUCTS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(PRODUCTS.DELETED_AT.isNull())
                .and(PRODUCTS.TOTAL_REVIEWS.gt(0))
                .fetchSingle(row -> new Ratings(
                        row.value1(), Figures.orZero(row.value2()).longValueExact(), Figures.orZero(row.value3())));
    }

    private static Field<PrimaryIndustry> industry(PrimaryIndustry industry) {
        return DSL.inline(industry, INDUSTRY.getDataType()).as(INDUSTRY);
    }

    private static Condition isObserved(Field<OffsetDateTime> completedAt) {
        return later(completedAt).le(DSL.currentOffsetDateTime());
    }

    private static Condition isSoonAfter(Field<OffsetDateTime> orderedAt, Field<OffsetDateTime> completedAt) {
        return orderedAt.gt(completedAt).and(orderedAt.le(later(completedAt)));
    }

    /** By hours: a day of the session's time zone may have 23. */
    private static Field<OffsetDateTime> later(Field<OffsetDateTime> time) {
        return DSL.field(
                "{0} + {1} * interval '1 hour'",
                SQLDataType.TIMESTAMPWITHTIMEZONE, time, DSL.inline(DAYS_TO_CALL_BACK * HOURS_OF_A_DAY));
    }
}
