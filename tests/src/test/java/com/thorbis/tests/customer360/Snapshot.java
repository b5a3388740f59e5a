package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.Tenant;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;
import com.thorbis.schema.rest.tables.records.OrderRecord;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;

/** What the view shows, and what it should show, at one moment: read within one transaction that sees one snapshot. */
record Snapshot(List<Customer> shown, List<Customer> recomputed) {

    private static final Duration ACTIVE = Duration.ofDays(90);
    private static final Duration DORMANT = Duration.ofDays(365);

    static Snapshot of(Tenant tenant) {
        return tenant.transactionResult(tx -> {
            tx.dsl().connection(c -> c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
            OffsetDateTime now =
                    tx.dsl().select(DSL.currentOffsetDateTime()).fetchSingle().value1();
            return new Snapshot(shown(tx.dsl()), recomputed(tx.dsl(), now));
        });
    }

    /** The first difference, if there is any. */
    Optional<String> difference() {
        return Stream.concat(
                        shown.stream().filter(customer -> !recomputed.contains(customer)),
                        recomputed.stream().filter(customer -> !shown.contains(customer)))
                .findFirst()
                .map(Customer::id)
                .map(id -> "shown %s, recomputed %s".formatted(find(shown, id), find(recomputed, id)));
    }

    private static Optional<Customer> find(List<Customer> customers, UUID id) {
        return customers.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }

    private static List<Customer> shown(DSLContext dsl) {
        return dsl.selectFrom(CUSTOMER_360_VIEW).orderBy(CUSTOMER_360_VIEW.ID).fetch(row -> {
            if (row.getTotalRevenue().compareTo(row.getTotalCrossIndustryRevenue()) != 0) {
                throw new AssertionError("two totals: " + row);
            }
            return new Customer(
                    row.getId(),
                    row.getCustomerName(),
                    row.getCustomerSince(),
                    new Figures(row.getTotalWorkOrders(), row.getHsRevenue(), row.getLastHsService()),
                    new Figures(row.getTotalRepairOrders(), row.getAutoRevenue(), row.getLastAutoService()),
                    row.getTotalVehicles(),
                    new Figures(
                            row.getTotalRestaurantOrders(), row.getRestaurantRevenue(), row.getLastRestaurantOrder()),
                    new Figures(row.getTotalRetailOrders(), row.getRetailRevenue(), row.getLastRetailOrder()),
                    row.getTotalRevenue(),
                    row.getLastActivityAt(),
                    row.getCustomerLifecycleStage());
        });
    }

    private static List<Customer> recomputed(DSLContext dsl, OffsetDateTime now) {
        Map<UUID, List<WorkOrderRecord>> workOrders =
                byCustomer(dsl.fetch(WORK_ORDERS, WORK_ORDERS.DELETED_AT.isNull()), WorkOrderRecord::getCustomerId);
        Map<UUID, List<RepairOrderRecord>> repairOrders = byCustomer(
                dsl.fetch(REPAIR_ORDERS, REPAIR_ORDERS.DELETED_AT.isNull()), RepairOrderRecord::getCustomerId);
        Map<UUID, List<VehicleRecord>> vehicles =
                byCustomer(dsl.fetch(VEHICLES, VEHICLES.DELETED_AT.isNull()), VehicleRecord::getCustomerId);
        Map<UUID, List<OrderRecord>> orders = byCustomer(dsl.fetch(ORDERS), OrderRecord::getCustomerId);
        Map<UUID, List<SalesOrderRecord>> salesOrders =
                byCustomer(dsl.fetch(SALES_ORDERS), SalesOrderRecord::getCustomerId);
        List<Customer> customers = new ArrayList<>();
        for (CustomerRecord row : dsl.fetch(CUSTOMERS, CUSTOMERS.DELETED_AT.isNull())) {
            customers.add(customer(
                    row,
                    now,
                    homeServices(of(workOrders, row)),
                    garage(of(repairOrders, row)),
                    of(vehicles, row).size(),
                    restaurant(of(orders, row)),
                    retail(of(salesOrders, row))));
        }
        customers.sort(Comparator.comparing(customer -> customer.id().toString()));
        return customers;
    }

    private static <R> Map<UUID, List<R>> byCustomer(Collection<R> rows, Function<R, @Nullable UUID> customer) {
        return rows.stream()
                .filter(row -> customer.apply(row) != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(customer.apply(row))));
    }

    private static <R extends Record> List<R> of(Map<UUID, List<R>> rows, CustomerRecord customer) {
        return rows.getOrDefault(customer.getId(), List.of());
    }

    private static Customer customer(
            CustomerRecord row,
            OffsetDateTime now,
            Figures homeServices,
            Figures garage,
            long vehicles,
            Figures restaurant,
            Figures retail) {
        List<Figures> all = List.of(homeServices, garage, restaurant, retail);
        OffsetDateTime newest = newest(all.stream().map(Figures::newest));
        return new Customer(
                row.getId(),
                name(row),
                row.getCreatedAt(),
                homeServices,
                garage,
                vehicles,
                restaurant,
                retail,
                sum(all.stream().map(Figures::revenue)),
                newest,
                stage(newest, now));
    }

    private static @Nullable String name(CustomerRecord row) {
        String person = Stream.of(row.getFirstName(), row.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return person.isEmpty() ? row.getCompanyName() : person;
    }

    private static String stage(@Nullable OffsetDateTime lastActivity, OffsetDateTime now) {
        if (lastActivity == null || !lastActivity.isAfter(now.minus(DORMANT))) {
            return "inactive";
        }
        return lastActivity.isAfter(now.minus(ACTIVE)) ? "active" : "dormant";
    }

    private static Figures homeServices(List<WorkOrderRecord> rows) {
        return new Figures(
                rows.size(),
                sum(rows.stream()
                        .filter(row -> row.getStatus() == WorkOrderStatus.COMPLETED)
                        .map(WorkOrderRecord::getTotalAmount)),
                newest(rows.stream()
                        .filter(row -> row.getStatus() != WorkOrderStatus.CANCELLED)
                        .map(WorkOrderRecord::getCreatedAt)));
    }

    private static Figures garage(List<RepairOrderRecord> rows) {
        return new Figures(
                rows.size(),
                sum(rows.stream()
                        .filter(row -> row.getStatus() == RepairOrderStatus.COMPLETED
                                || row.getStatus() == RepairOrderStatus.DELIVERED)
                        .map(RepairOrderRecord::getTotalAmount)),
                newest(rows.stream()
                        .filter(row -> row.getStatus() != RepairOrderStatus.CANCELLED)
                        .map(RepairOrderRecord::getCreatedAt)));
    }

    private static Figures restaurant(List<OrderRecord> rows) {
        return new Figures(
                rows.size(),
                sum(rows.stream()
                        .filter(row -> row.getStatus() == com.thorbis.schema.rest.enums.OrderStatus.COMPLETED)
                        .map(OrderRecord::getTotalAmount)),
                newest(rows.stream()
                        .filter(row -> row.getStatus() != com.thorbis.schema.rest.enums.OrderStatus.DRAFT)
                        .filter(row -> row.getStatus() != com.thorbis.schema.rest.enums.OrderStatus.CANCELLED)
                        .map(OrderRecord::getCreatedAt)));
    }

    private static Figures retail(List<SalesOrderRecord> rows) {
        return new Figures(
                rows.size(),
                sum(rows.stream()
                        .filter(row -> row.getOrderStatus() == OrderStatus.SHIPPED
                                || row.getOrderStatus() == OrderStatus.COMPLETED)
                        .filter(row -> row.getOrderType() != OrderType.QUOTE)
                        .map(row -> row.getOrderType() == OrderType.RETURN
                                ? row.getTotalAmount().abs().negate()
                                : row.getTotalAmount())),
                newest(rows.stream()
                        .filter(row -> row.getOrderType() != OrderType.QUOTE)
                        .filter(row -> row.getOrderStatus() != OrderStatus.CANCELLED)
                        .map(SalesOrderRecord::getCreatedAt)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static @Nullable OffsetDateTime newest(Stream<? extends @Nullable OffsetDateTime> times) {
        return times.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
