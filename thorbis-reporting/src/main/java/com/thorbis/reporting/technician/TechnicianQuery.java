package com.thorbis.reporting.technician;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.internal.run.Snapshot;
import com.thorbis.reporting.internal.run.Snapshots;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.internal.sql.Names;
import com.thorbis.reporting.internal.sql.Realised;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Comparison;
import com.thorbis.reporting.report.ReportRows;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.hs.tables.WorkOrders;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.user_mgmt.Tables.USERS;

/**
 * What technicians completed: work orders by the technician assigned, repair orders by the primary one. A value: each
 * method that narrows it returns another.
 *
 * <pre>{@code
 * TechnicianReport emergencies = reporting
 *         .technicians(Period.month(2026, 7))
 *         .whereWorkOrders(order -> order.PRIORITY.eq(WorkOrderPriority.EMERGENCY))
 *         .run();
 * }</pre>
 */
public final class TechnicianQuery {

    private static final Field<UUID> TECHNICIAN = column("technician_id", SQLDataType.UUID);
    private static final Field<Boolean> IS_DATED = column("is_dated", SQLDataType.BOOLEAN);
    private static final Field<Integer> WORKED = column("worked", SQLDataType.INTEGER);
    private static final Field<Integer> REPAIRED = column("repaired", SQLDataType.INTEGER);
    private static final Field<BigDecimal> NET = column("net", SQLDataType.NUMERIC);
    private static final Field<Integer> TIMED = column("timed", SQLDataType.INTEGER);
    private static final Field<BigDecimal> SECONDS = column("seconds", SQLDataType.NUMERIC);
    private static final Field<BigDecimal> HOURS = column("hours", SQLDataType.NUMERIC);
    private static final Field<Integer> PROMISED = column("promised", SQLDataType.INTEGER);
    private static final Field<Integer> ON_TIME = column("on_time", SQLDataType.INTEGER);
    private static final Field<Integer> NONE = DSL.inline(0);
    private static final Field<BigDecimal> NOTHING = DSL.inline(BigDecimal.ZERO);

    private final Snapshots snapshots;
    private final Period period;
    private final Condition workCondition;
    private final Condition repairCondition;

    /** For {@code reporting.technicians(period)}, which is the way to one. */
    public TechnicianQuery(Snapshots snapshots, Period period) {
        this(snapshots, period, DSL.noCondition(), DSL.noCondition());
    }

    private TechnicianQuery(Snapshots snapshots, Period period, Condition workCondition, Condition repairCondition) {
        this.snapshots = snapshots;
        this.period = period;
        this.workCondition = workCondition;
        this.repairCondition = repairCondition;
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name("done", name), type);
    }

    /** Only work orders that meet this condition too. */
    public TechnicianQuery whereWorkOrders(Function<? super WorkOrders, ? extends Condition> also) {
        return new TechnicianQuery(snapshots, period, workCondition.and(also.apply(WORK_ORDERS)), repairCondition);
    }

    /** Only repair orders that meet this condition too. */
    public TechnicianQuery whereRepairOrders(Function<? super RepairOrders, ? extends Condition> also) {
        return new TechnicianQuery(snapshots, period, workCondition, repairCondition.and(also.apply(REPAIR_ORDERS)));
    }

    /**
     * Reads the report.
     *
     * @throws com.thorbis.dao.error.StatementCancelledException if it takes longer than a report may
     */
    public TechnicianReport run() {
        return snapshots.read(this::read);
    }

    /** Reads the report beside that of the period before. */
    public Comparison<TechnicianReport> compare() {
        TechnicianQuery before = new TechnicianQuery(snapshots, period.before(), workCondition, repairCondition);
        return snapshots.read(snapshot -> new Comparison<>(read(snapshot), before.read(snapshot)));
    }

    /**
     * The work orders behind a technician's figures.
     *
     * @param technicianId null for those of nobody
     */
    public ReportRows<WorkOrderRecord> workOrders(@Nullable UUID technicianId) {
        return new ReportRows<>(
                snapshots.tenant().dao(WORK_ORDERS),
                Realised.workOrder()
                        .and(workCondition)
                        .and(within(WORK_ORDERS.COMPLETED_AT))
                        .and(WORK_ORDERS.ASSIGNED_TECHNICIAN_ID.isNotDistinctFrom(technicianId)));
    }

    /**
     * The repair orders behind a technician's figures.
     *
     * @param technicianId null for those of nobody
     */
    public ReportRows<RepairOrderRecord> repairOrders(@Nullable UUID technicianId) {
        return new ReportRows<>(
                snapshots.tenant().dao(REPAIR_ORDERS),
                Realised.repairOrder()
                        .and(repairCondition)
                        .and(within(REPAIR_ORDERS.COMPLETED_AT))
                        .and(REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID.isNotDistinctFrom(technicianId)));
    }

    private TechnicianReport read(Snapshot snapshot) {
        Table<?> done = workDone().unionAll(repairsDone()).unionAll(hoursSold()).asTable("done");
        var rows = snapshot.dsl()
                .select(
                        TECHNICIAN,
                        IS_DATED,
                        Names.of(USERS).as("name"),
                        DSL.sum(WORKED).as(WORKED),
                        DSL.sum(REPAIRED).as(REPAIRED),
                        DSL.sum(NET).as(NET),
                        DSL.sum(TIMED).as(TIMED),
                        DSL.sum(SECONDS).as(SECONDS),
                        DSL.sum(HOURS).as(HOURS),
                        DSL.sum(PROMISED).as(PROMISED),
                        DSL.sum(ON_TIME).as(ON_TIME))
                .from(done)
                .leftJoin(USERS)
                .on(USERS.ID.eq(TECHNICIAN))
                .groupBy(TECHNICIAN, IS_DATED, USERS.ID)
                .orderBy(TECHNICIAN.isNull(), DSL.sum(NET).desc(), TECHNICIAN)
                .fetch();
        List<TechnicianRow> technicians = new ArrayList<>();
        int undated = 0;
        for (Record row : rows) {
            TechnicianRow technician = row(row);
            if (row.get(IS_DATED)) {
                technicians.add(technician);
            } else {
                undated += technician.workOrders() + technician.repairOrders();
            }
        }
        return new TechnicianReport(snapshot.business(), period, List.copyOf(technicians), undated);
    }

    private static TechnicianRow row(Record row) {
        return new TechnicianRow(
                row.get(TECHNICIAN),
                row.get("name", String.class),
                row.get("worked", Integer.class),
                row.get("repaired", Integer.class),
                row.get("net", BigDecimal.class),
                row.get("timed", Integer.class),
                row.get("seconds", BigDecimal.class),
                row.get("hours", BigDecimal.class),
                row.get("promised", Integer.class),
                row.get("on_time", Integer.class));
    }

    private Select<Record> workDone() {
        Condition timed = WORK_ORDERS.STARTED_AT.le(WORK_ORDERS.COMPLETED_AT);
        Field<Boolean> dated = DSL.field(WORK_ORDERS.COMPLETED_AT.isNotNull());
        return DSL.select(List.of(
                        WORK_ORDERS.ASSIGNED_TECHNICIAN_ID.as(TECHNICIAN),
                        dated.as(IS_DATED),
                        DSL.count().as(WORKED),
                        NONE.as(REPAIRED),
                        DSL.sum(WORK_ORDERS.SUBTOTAL.minus(WORK_ORDERS.DISCOUNT_AMOUNT))
                                .as(NET),
                        DSL.count().filterWhere(timed).as(TIMED),
                        DSL.coalesce(
                                        DSL.sum(seconds(WORK_ORDERS.STARTED_AT, WORK_ORDERS.COMPLETED_AT))
                                                .filterWhere(timed),
                                        NOTHING)
                                .as(SECONDS),
                        NOTHING.as(HOURS),
                        DSL.count(WORK_ORDERS.SCHEDULED_END).as(PROMISED),
                        DSL.count()
                                .filterWhere(WORK_ORDERS.COMPLETED_AT.le(WORK_ORDERS.SCHEDULED_END))
                                .as(ON_TIME)))
                .from(WORK_ORDERS)
                .where(WORK_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.workOrder().and(workCondition))
                .and(within(WORK_ORDERS.COMPLETED_AT).or(WORK_ORDERS.COMPLETED_AT.isNull()))
                .groupBy(WORK_ORDERS.ASSIGNED_TECHNICIAN_ID, dated);
    }

    private Select<Record> repairsDone() {
        Field<Boolean> dated = DSL.field(REPAIR_ORDERS.COMPLETED_AT.isNotNull());
        return DSL.select(List.of(
                        REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID.as(TECHNICIAN),
                        dated.as(IS_DATED),
                        NONE.as(WORKED),
                        DSL.count().as(REPAIRED),
                        DSL.sum(REPAIR_ORDERS.SUBTOTAL.minus(REPAIR_ORDERS.DISCOUNT_AMOUNT))
                                .as(NET),
                        NONE.as(TIMED),
                        NOTHING.as(SECONDS),
                        NOTHING.as(HOURS),
                        DSL.count(REPAIR_ORDERS.PROMISED_AT).as(PROMISED),
                        DSL.count()
                                .filterWhere(REPAIR_ORDERS.COMPLETED_AT.le(REPAIR_ORDERS.PROMISED_AT))
                                .as(ON_TIME)))
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.repairOrder().and(repairCondition))
                .and(within(REPAIR_ORDERS.COMPLETED_AT).or(REPAIR_ORDERS.COMPLETED_AT.isNull()))
                .groupBy(REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID, dated);
    }

    private Select<Record> hoursSold() {
        return DSL.select(List.of(
                        REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID.as(TECHNICIAN),
                        DSL.inline(true).as(IS_DATED),
                        NONE.as(WORKED),
                        NONE.as(REPAIRED),
                        NOTHING.as(NET),
                        NONE.as(TIMED),
                        NOTHING.as(SECONDS),
                        DSL.coalesce(DSL.sum(RO_LINE_ITEMS.LABOR_HOURS), NOTHING)
                                .as(HOURS),
                        NONE.as(PROMISED),
                        NONE.as(ON_TIME)))
                .from(REPAIR_ORDERS)
                .join(RO_LINE_ITEMS)
                .on(
                        RO_LINE_ITEMS.BUSINESS_ID.eq(REPAIR_ORDERS.BUSINESS_ID),
                        RO_LINE_ITEMS.REPAIR_ORDER_ID.eq(REPAIR_ORDERS.ID))
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(RO_LINE_ITEMS.BUSINESS_ID.eq(snapshots.businessId()))
                .and(Realised.repairOrder().and(repairCondition))
                .and(within(REPAIR_ORDERS.COMPLETED_AT))
                .groupBy(REPAIR_ORDERS.PRIMARY_TECHNICIAN_ID);
    }

    private Condition within(Field<OffsetDateTime> completedAt) {
        return LocalDays.within(period, completedAt, LocalDays.zone(snapshots.businessId()));
    }

    private static Field<BigDecimal> seconds(Field<OffsetDateTime> from, Field<OffsetDateTime> to) {
        return DSL.field("extract(epoch from {0} - {1})", SQLDataType.NUMERIC, to, from);
    }
}
