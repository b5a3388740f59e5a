package com.thorbis.benchmarks.relationships.jooq;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.OrderView;
import com.thorbis.benchmarks.relationships.view.VehicleView;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.jooq.impl.DSL.select;

/** One flat join, taken apart again: each parent's columns are there once for each of its lines. */
final class JoinedTrees {

    private static final String PAGE = "page";

    private final Map<UUID, CustomerView> customers = new LinkedHashMap<>();
    private final Map<UUID, VehicleView> vehicles = new HashMap<>();
    private final Map<UUID, OrderView> orders = new HashMap<>();

    private JoinedTrees() {}

    static List<CustomerView> read(DSLContext dsl, Request<String> request) {
        JoinedTrees trees = new JoinedTrees();
        Table<?> page = page(request);
        var customer = CUSTOMERS.as(PAGE);
        dsl.select(
                        customer.ID,
                        customer.CUSTOMER_NUMBER,
                        customer.FIRST_NAME,
                        customer.LAST_NAME,
                        customer.CREATED_AT,
                        customer.CREATED_BY,
                        customer.UPDATED_BY)
                .select(
                        VEHICLES.ID,
                        VEHICLES.VIN,
                        VEHICLES.MAKE,
                        VEHICLES.MODEL,
                        VEHICLES.YEAR,
                        VEHICLES.CURRENT_MILEAGE,
                        VEHICLES.CREATED_BY,
                        VEHICLES.UPDATED_BY)
                .select(
                        REPAIR_ORDERS.ID,
                        REPAIR_ORDERS.RO_NUMBER,
                        REPAIR_ORDERS.CUSTOMER_CONCERN,
                        REPAIR_ORDERS.SUBTOTAL,
                        REPAIR_ORDERS.TOTAL_AMOUNT,
                        REPAIR_ORDERS.CREATED_AT,
                        REPAIR_ORDERS.CREATED_BY,
                        REPAIR_ORDERS.UPDATED_BY)
                .select(
                        RO_LINE_ITEMS.ID,
                        Columns.LINE_TYPE,
                        RO_LINE_ITEMS.DESCRIPTION,
                        RO_LINE_ITEMS.QUANTITY,
                        RO_LINE_ITEMS.UNIT_PRICE,
                        RO_LINE_ITEMS.TOTAL_PRICE,
                        RO_LINE_ITEMS.DISPLAY_ORDER,
                        RO_LINE_ITEMS.CREATED_BY,
                        RO_LINE_ITEMS.UPDATED_BY)
                .from(page)
                .leftJoin(VEHICLES)
                .on(VEHICLES.BUSINESS_ID.eq(customer.BUSINESS_ID))
                .and(VEHICLES.CUSTOMER_ID.eq(customer.ID))
                .and(VEHICLES.DELETED_AT.isNull())
                .leftJoin(REPAIR_ORDERS)
                .on(REPAIR_ORDERS.BUSINESS_ID.eq(VEHICLES.BUSINESS_ID))
                .and(REPAIR_ORDERS.VEHICLE_ID.eq(VEHICLES.ID))
                .and(REPAIR_ORDERS.DELETED_AT.isNull())
                .leftJoin(RO_LINE_ITEMS)
                .on(RO_LINE_ITEMS.BUSINESS_ID.eq(REPAIR_ORDERS.BUSINESS_ID))
                .and(RO_LINE_ITEMS.REPAIR_ORDER_ID.eq(REPAIR_ORDERS.ID))
                .orderBy(customer.CUSTOMER_NUMBER)
                .forEach(trees::add);
        return List.copyOf(trees.customers.values());
    }

    private static Table<?> page(Request<String> request) {
        return select(CUSTOMERS.fields())
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(request.garage().business()))
                .and(CUSTOMERS.CUSTOMER_NUMBER.gt(request.after()))
                .and(CUSTOMERS.DELETED_AT.isNull())
                .orderBy(CUSTOMERS.CUSTOMER_NUMBER)
                .limit(request.limit())
                .asTable(PAGE);
    }

    /** Columns by their position, which is quicker than looking for them. */
    private void add(Record row) {
        CustomerView customer = customers.computeIfAbsent(
                row.get(0, UUID.class),
                id -> new CustomerView(
                        id,
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, OffsetDateTime.class),
                        row.get(5, UUID.class),
                        row.get(6, UUID.class),
                        new ArrayList<>()));
        UUID vehicleId = row.get(7, UUID.class);
        if (vehicleId != null) {
            add(customer, vehicleId, row);
        }
    }

    private void add(CustomerView customer, UUID vehicleId, Record row) {
        VehicleView vehicle = vehicles.get(vehicleId);
        if (vehicle == null) {
            vehicle = new VehicleView(
                    vehicleId,
                    row.get(8, String.class),
                    row.get(9, String.class),
                    row.get(10, String.class),
                    row.get(11, Integer.class),
                    row.get(12, Integer.class),
                    row.get(13, UUID.class),
                    row.get(14, UUID.class),
                    new ArrayList<>());
            vehicles.put(vehicleId, vehicle);
            customer.vehicles().add(vehicle);
        }
        UUID orderId = row.get(15, UUID.class);
        if (orderId != null) {
            add(vehicle, orderId, row);
        }
    }

    private void add(VehicleView vehicle, UUID orderId, Record row) {
        OrderView order = orders.get(orderId);
        if (order == null) {
            order = new OrderView(
                    orderId,
                    row.get(16, String.class),
                    row.get(17, String.class),
                    row.get(18, BigDecimal.class),
                    row.get(19, BigDecimal.class),
                    row.get(20, OffsetDateTime.class),
                    row.get(21, UUID.class),
                    row.get(22, UUID.class),
                    new ArrayList<>());
            orders.put(orderId, order);
            vehicle.repairOrders().add(order);
        }
        UUID lineId = row.get(23, UUID.class);
        if (lineId != null) {
            order.lineItems()
                    .add(new LineView(
                            lineId,
                            row.get(24, String.class),
                            row.get(25, String.class),
                            row.get(26, BigDecimal.class),
                            row.get(27, BigDecimal.class),
                            row.get(28, BigDecimal.class),
                            row.get(29, Integer.class),
                            row.get(30, UUID.class),
                            row.get(31, UUID.class)));
        }
    }
}
