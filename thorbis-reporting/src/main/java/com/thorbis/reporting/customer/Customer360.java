package com.thorbis.reporting.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.reporting.internal.sql.Names;
import com.thorbis.schema.reporting_mgmt.tables.CustomerActivity;
import com.thorbis.schema.reporting_mgmt.tables.LiveCustomerActivity;
import com.thorbis.schema.reporting_mgmt.tables.StaleCustomers;
import com.thorbis.schema.reporting_mgmt.tables.records.Customer360ViewRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;
import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_ACTIVITY;
import static com.thorbis.schema.reporting_mgmt.Tables.LIVE_CUSTOMER_ACTIVITY;
import static com.thorbis.schema.reporting_mgmt.Tables.STALE_CUSTOMERS;

/**
 * The customers of one business with what they bought, exact at every read: whatever was committed before is in it.
 * Customers that are deleted are not.
 *
 * <pre>{@code
 * Customer360 customers = Customer360.of(tenant);
 * List<CustomerSummary> best = customers.top(CustomerTotal.REVENUE, 50);
 * Map<LifecycleStage, Long> stages = customers.countByStage();
 * }</pre>
 *
 * <p>Along relationships it is {@code Fetch.from(CUSTOMERS).with(Customers::customer360)}; for jOOQ it is the view {@code
 * CUSTOMER_360_VIEW}, through {@code tenant.dsl()}.
 */
public final class Customer360 {

    private static final int VERIFIED_AT_ONCE = 10_000;

    private final Tenant tenant;
    private final UUID business;

    private Customer360(Tenant tenant, UUID business) {
        this.tenant = tenant;
        this.business = business;
    }

    /**
     * The customers of the tenant's business, read with its rights.
     *
     * @throws IllegalArgumentException if the tenant's key is no UUID: it is not of Thorbis's tables
     */
    public static Customer360 of(Tenant tenant) {
        if (!(tenant.id() instanceof UUID business)) {
            throw new IllegalArgumentException("The customer 360 is of Thorbis's own tables, whose tenant is a UUID; "
                    + tenant + " is of other tables.");
        }
        return new Customer360(tenant, business);
    }

    /**
     * A customer.
     *
     * @return empty where the business has no such customer, or it is deleted
     */
    public Optional<CustomerSummary> find(UUID customerId) {
        return tenant.dao(CUSTOMER_360_VIEW).find(customerId).map(Customer360::summary);
    }

    /**
     * A customer.
     *
     * @throws NotFoundException if the business has no such customer, or it is deleted
     */
    public CustomerSummary get(UUID customerId) {
        return find(customerId).orElseThrow(() -> new NotFoundException("hs.customers", customerId));
    }

    /**
     * Several customers, in one statement.
     *
     * @return those that there are, by their ids, in the order asked for
     */
    public Map<UUID, CustomerSummary> findAll(Collection<UUID> customerIds) {
        UUID[] ids = customerIds.stream().distinct().toArray(UUID[]::new);
        Map<UUID, CustomerSummary> found = tenant.dsl()
                .selectFrom(CUSTOMER_360_VIEW)
                .where(CUSTOMER_360_VIEW.BUSINESS_ID.eq(business))
                .and(CUSTOMER_360_VIEW.ID.eq(DSL.any(ids)))
                .fetchMap(CUSTOMER_360_VIEW.ID, Customer360::summary);
        Map<UUID, CustomerSummary> ordered = new LinkedHashMap<>();
        for (UUID id : ids) {
            CustomerSummary summary = found.get(id);
            if (summary != null) {
                ordered.put(id, summary);
            }
        }
        return ordered;
    }

    /**
     * The customers with the highest totals.
     *
     * @param limit how many at most
     * @return the highest first, those that are equal in the order of their ids
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<CustomerSummary> top(CustomerTotal total, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the top " + limit + " customers were asked for; say 1 or more");
        }
        // Written out, since PostgreSQL would sort the whole tenant through the view: of customers without a mark, the
        // index gives the first ones.
        Table<?> candidates =
                summed(total, limit).unionAll(marked(total, limit)).asTable("a");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        for (Field<?> column : CUSTOMER_360_VIEW.fields()) {
            columns.add(column(column, candidates).as(column.getName()));
        }
        return tenant.dsl()
                .select(columns)
                .from(candidates)
                .join(CUSTOMERS)
                .on(CUSTOMERS.BUSINESS_ID.eq(business))
                .and(CUSTOMERS.ID.eq(candidates.field(CUSTOMER_ACTIVITY.ID)))
                .orderBy(order(candidates, total))
                .limit(limit)
                .fetch(row -> summary(row.into(CUSTOMER_360_VIEW)));
    }

    private Select<Record> summed(CustomerTotal total, int limit) {
        CustomerActivity activity = CUSTOMER_ACTIVITY;
        StaleCustomers mark = STALE_CUSTOMERS;
        return DSL.select(List.of(activity.fields()))
                .from(activity)
                .where(activity.BUSINESS_ID.eq(business))
                .andNotExists(DSL.selectOne()
                        .from(mark)
                        .where(mark.BUSINESS_ID.eq(business))
                        .and(mark.CUSTOMER_ID.eq(activity.ID)))
                .orderBy(order(activity, total))
                .limit(limit);
    }

    private Select<Record> marked(CustomerTotal total, int limit) {
        LiveCustomerActivity live = LIVE_CUSTOMER_ACTIVITY;
        Table<?> marks = DSL.selectDistinct(STALE_CUSTOMERS.CUSTOMER_ID)
                .from(STALE_CUSTOMERS)
                .where(STALE_CUSTOMERS.BUSINESS_ID.eq(business))
                .asTable("m");
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        for (Field<?> column : CUSTOMER_ACTIVITY.fields()) {
            columns.add(live(column, live).as(column.getName()));
        }
        Table<?> computed = DSL.select(columns)
                .from(marks)
                .join(live)
                .on(live.BUSINESS_ID.eq(business))
                .and(live.ID.eq(marks.field(STALE_CUSTOMERS.CUSTOMER_ID)))
                .asTable("l");
        return DSL.select(List.of(computed.fields()))
                .from(computed)
                .orderBy(order(computed, total))
                .limit(limit);
    }

    /** A column of the summary, computed. */
    private static Field<?> live(Field<?> column, LiveCustomerActivity live) {
        if (column.equals(CUSTOMER_ACTIVITY.TOTAL_CROSS_INDUSTRY_REVENUE)) {
            return live.HS_REVENUE
                    .plus(live.AUTO_REVENUE)
                    .plus(live.RESTAURANT_REVENUE)
                    .plus(live.RETAIL_REVENUE);
        }
        if (column.equals(CUSTOMER_ACTIVITY.LAST_ACTIVITY_AT)) {
            return DSL.greatest(
                    live.LAST_HS_SERVICE, live.LAST_AUTO_SERVICE, live.LAST_RESTAURANT_ORDER, live.LAST_RETAIL_ORDER);
        }
        return live.field(column);
    }

    /** A column of the view, of rows that have the columns of the summary, beside the customer. */
    private static Field<?> column(Field<?> column, Table<?> activity) {
        if (column.equals(CUSTOMER_360_VIEW.CUSTOMER_NAME)) {
            return Names.of(CUSTOMERS);
        }
        if (column.equals(CUSTOMER_360_VIEW.TOTAL_REVENUE)) {
            return activity.field(CUSTOMER_ACTIVITY.TOTAL_CROSS_INDUSTRY_REVENUE);
        }
        if (column.equals(CUSTOMER_360_VIEW.CUSTOMER_SINCE)) {
            return CUSTOMERS.CREATED_AT;
        }
        if (column.equals(CUSTOMER_360_VIEW.CUSTOMER_LIFECYCLE_STAGE)) {
            return DSL.function(
                    DSL.name("reporting_mgmt", "lifecycle_stage"),
                    String.class,
                    activity.field(CUSTOMER_ACTIVITY.LAST_ACTIVITY_AT));
        }
        Field<?> figure = activity.field(column.getName());
        return figure != null ? figure : CUSTOMERS.field(column.getName());
    }

    private static List<OrderField<?>> order(Table<?> rows, CustomerTotal total) {
        return List.of(
                rows.field(total.field().getName()).desc(),
                rows.field(CUSTOMER_ACTIVITY.ID.getName()).asc());
    }

    /**
     * Some of the customers that pass a filter, those with the highest total first.
     *
     * @param cursor {@code next()} or {@code previous()} of the page beside; empty for the first
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor is none of this filter and order
     * @throws IllegalArgumentException if the size is below 1
     */
    public Page<CustomerSummary> page(CustomerFilter filter, CustomerTotal total, int size, Optional<String> cursor) {
        return page(filter, size, cursor, total.field().desc(), CUSTOMER_360_VIEW.ID.asc());
    }

    /**
     * Some of the customers that pass a filter, in any order.
     *
     * @param order of columns of {@code CUSTOMER_360_VIEW}
     * @throws com.thorbis.dao.error.InvalidCursorException if the cursor is none of this filter and order
     * @throws IllegalArgumentException if the size is below 1, or the order is by something that is no column
     */
    public Page<CustomerSummary> page(
            CustomerFilter filter, int size, Optional<String> cursor, OrderField<?>... order) {
        PageRequest request = PageRequest.of(size)
                .where(CUSTOMER_360_VIEW.BUSINESS_ID.eq(business))
                .where(filter.condition())
                .orderBy(order);
        var customers = tenant.dao(CUSTOMER_360_VIEW);
        Page<Customer360ViewRecord> page =
                cursor.map(at -> customers.page(request, at)).orElseGet(() -> customers.page(request));
        return new Page<>(page.rows().stream().map(Customer360::summary).toList(), page.next(), page.previous());
    }

    /** How many customers pass a filter. */
    public long count(CustomerFilter filter) {
        return tenant.dao(CUSTOMER_360_VIEW)
                .count(CUSTOMER_360_VIEW.BUSINESS_ID.eq(business).and(filter.condition()));
    }

    /**
     * How many customers are in each stage now.
     *
     * @return every stage, those without customers too
     */
    public Map<LifecycleStage, Long> countByStage() {
        Map<LifecycleStage, Long> counts = new EnumMap<>(LifecycleStage.class);
        for (LifecycleStage stage : LifecycleStage.values()) {
            counts.put(stage, 0L);
        }
        tenant.dsl()
                .select(CUSTOMER_360_VIEW.CUSTOMER_LIFECYCLE_STAGE, DSL.count().cast(Long.class))
                .from(CUSTOMER_360_VIEW)
                .where(CUSTOMER_360_VIEW.BUSINESS_ID.eq(business))
                .groupBy(CUSTOMER_360_VIEW.CUSTOMER_LIFECYCLE_STAGE)
                .forEach(row -> counts.put(LifecycleStage.of(row.value1()), row.value2()));
        return counts;
    }

    /** How much of this business is to be refreshed. */
    public Staleness staleness() {
        return tenant.dsl()
                .select(DSL.count().cast(Long.class), DSL.min(STALE_CUSTOMERS.MARKED_AT))
                .from(STALE_CUSTOMERS)
                .where(STALE_CUSTOMERS.BUSINESS_ID.eq(business))
                .fetchSingle(row -> new Staleness(row.value1() > 0 ? 1 : 0, row.value1(), row.value2()));
    }

    /**
     * Compares the summary with the orders of every customer, some thousands at a time, each time at one moment.
     * Customers with a mark are left out: theirs is known to be old, and not read.
     *
     * @return what differs; empty if all is well. Otherwise {@link Customer360Refresher#rebuild} mends it
     */
    public List<CustomerDifference> verify() {
        List<CustomerDifference> differences = new ArrayList<>();
        UUID from = new UUID(0, 0);
        Optional<UUID> next = boundary(from, VERIFIED_AT_ONCE);
        while (next.isPresent()) {
            differences.addAll(verify(from, next.get(), true));
            from = next.get();
            next = boundary(from, VERIFIED_AT_ONCE);
        }
        differences.addAll(verify(from, new UUID(-1, -1), false));
        return differences;
    }

    /**
     * As {@link #verify()}, for so many customers whose ids follow one another, chosen at random: a check for every day.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public List<CustomerDifference> verifySample(int customers) {
        if (customers < 1) {
            throw new IllegalArgumentException("a sample of " + customers + " customers was asked for; say 1 or more");
        }
        // By place and not by id: ids begin with the time at which they were made, and a random one lies past them all.
        int all = tenant.dsl().fetchCount(CUSTOMERS, CUSTOMERS.BUSINESS_ID.eq(business));
        int before = ThreadLocalRandom.current().nextInt(Math.max(1, all - customers + 1));
        UUID first = new UUID(0, 0);
        UUID from = before == 0 ? first : boundary(first, before).orElse(first);
        Optional<UUID> end = boundary(from, customers);
        return verify(from, end.orElse(new UUID(-1, -1)), end.isPresent());
    }

    /** The id that so many customers lie before, counted from another id on. */
    private Optional<UUID> boundary(UUID from, int customers) {
        return tenant.dsl()
                .select(CUSTOMERS.ID)
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(business))
                .and(CUSTOMERS.ID.ge(from))
                .orderBy(CUSTOMERS.ID)
                .offset(customers)
                .limit(1)
                .fetchOptional(CUSTOMERS.ID);
    }

    /** What differs between two ids, the second one left out or not. */
    private List<CustomerDifference> verify(UUID from, UUID to, boolean open) {
        return tenant
                .dsl()
                .fetch(
                        "SELECT customer_id, column_name, stored, recomputed FROM reporting_mgmt.verify_customer_360(?, ?)",
                        from,
                        to)
                .map(row -> new CustomerDifference(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .stream()
                .filter(difference -> !open || !difference.customerId().equals(to))
                .toList();
    }

    private static CustomerSummary summary(Customer360ViewRecord row) {
        return new CustomerSummary(
                row.getId(),
                row.getCustomerNumber(),
                row.getCustomerName(),
                row.getEmailPrimary(),
                row.getPhonePrimary(),
                row.getCustomerSince(),
                new IndustryActivity(row.getTotalWorkOrders(), row.getHsRevenue(), row.getLastHsService()),
                new IndustryActivity(row.getTotalRepairOrders(), row.getAutoRevenue(), row.getLastAutoService()),
                row.getTotalVehicles(),
                new IndustryActivity(
                        row.getTotalRestaurantOrders(), row.getRestaurantRevenue(), row.getLastRestaurantOrder()),
                new IndustryActivity(row.getTotalRetailOrders(), row.getRetailRevenue(), row.getLastRetailOrder()),
                row.getTotalCrossIndustryRevenue(),
                row.getLastActivityAt(),
                LifecycleStage.of(row.getCustomerLifecycleStage()));
    }
}
