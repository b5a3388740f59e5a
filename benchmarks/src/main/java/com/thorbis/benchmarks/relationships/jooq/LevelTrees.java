package com.thorbis.benchmarks.relationships.jooq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.OrderView;
import com.thorbis.benchmarks.relationships.view.VehicleView;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

/** Downwards a query a level; each object gets a list that the next level fills. */
record LevelTrees(DSLContext dsl, UUID business) {

    static List<CustomerView> read(DSLContext dsl, Request<String> request) {
        return new LevelTrees(dsl, request.garage().business()).read(request);
    }

    private List<CustomerView> read(Request<String> request) {
        Map<UUID, List<VehicleView>> vehicles = new HashMap<>();
        List<CustomerView> customers = dsl.select(
                        CUSTOMERS.ID,
                        CUSTOMERS.CUSTOMER_NUMBER,
                        CUSTOMERS.FIRST_NAME,
                        CUSTOMERS.LAST_NAME,
                        CUSTOMERS.CREATED_AT,
                        CUSTOMERS.CREATED_BY,
                        CUSTOMERS.UPDATED_BY)
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(business))
                .and(CUSTOMERS.CUSTOMER_NUMBER.gt(request.after()))
                .and(CUSTOMERS.DELETED_AT.isNull())
                .orderBy(CUSTOMERS.CUSTOMER_NUMBER)
                .limit(request.limit())
                .fetch(mapping((id, number, first, last, created, creator, updater) ->
                        new CustomerView(id, number, first, last, created, creator, updater, below(vehicles, id))));
        lines(orders(vehicles(vehicles)));
        return customers;
    }

    private Map<UUID, List<OrderView>> vehicles(Map<UUID, List<VehicleView>> vehicles) {
        Map<UUID, List<OrderView>> orders = new HashMap<>();
        dsl.select(
                        VEHICLES.CUSTOMER_ID,
                        VEHICLES.ID,
                        VEHICLES.VIN,
                        VEHICLES.MAKE,
                        VEHICLES.MODEL,
                        VEHICLES.YEAR,
                        VEHICLES.CURRENT_MILEAGE,
                        VEHICLES.CREATED_BY,
                        VEHICLES.UPDATED_BY)
                .from(VEHICLES)
                .where(VEHICLES.BUSINESS_ID.eq(business))
                .and(isAny(VEHICLES.CUSTOMER_ID, vehicles.keySet()))
                .and(VEHICLES.DELETED_AT.isNull())
                .forEach(row -> below(vehicles, row.value1())
                        .add(new VehicleView(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                below(orders, row.value2()))));
        return orders;
    }

    private Map<UUID, List<LineView>> orders(Map<UUID, List<OrderView>> orders) {
        Map<UUID, List<LineView>> lines = new HashMap<>();
        dsl.select(
                        REPAIR_ORDERS.VEHICLE_ID,
                        REPAIR_ORDERS.ID,
                        REPAIR_ORDERS.RO_NUMBER,
                        REPAIR_ORDERS.CUSTOMER_CONCERN,
                        REPAIR_ORDERS.SUBTOTAL,
                        REPAIR_ORDERS.TOTAL_AMOUNT,
                        REPAIR_ORDERS.CREATED_AT,
                        REPAIR_ORDERS.CREATED_BY,
                        REPAIR_ORDERS.UPDATED_BY)
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(business))
                .and(isAny(REPAIR_ORDERS.VEHICLE_ID, orders.keySet()))
                .and(REPAIR_ORDERS.DELETED_AT.isNull())
                .forEach(row -> below(orders, row.value1())
                        .add(new OrderView(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                below(lines, row.value2()))));
        return lines;
    }

    private void lines(Map<UUID, List<LineView>> lines) {
        dsl.select(
                        RO_LINE_ITEMS.REPAIR_ORDER_ID,
                        RO_LINE_ITEMS.ID,
                        Columns.LINE_TYPE,
                        RO_LINE_ITEMS.DESCRIPTION,
                        RO_LINE_ITEMS.QUANTITY,
                        RO_LINE_ITEMS.UNIT_PRICE,
                        RO_LINE_ITEMS.TOTAL_PRICE,
                        RO_LINE_ITEMS.DISPLAY_ORDER,
                        RO_LINE_ITEMS.CREATED_BY,
                        RO_LINE_ITEMS.UPDATED_BY)
                .from(RO_LINE_ITEMS)
                .where(RO_LINE_ITEMS.BUSINESS_ID.eq(business))
                .and(isAny(RO_LINE_ITEMS.REPAIR_ORDER_ID, lines.keySet()))
                .forEach(row -> below(lines, row.value1())
                        .add(new LineView(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10())));
    }

    /** Lines alone. */
    static List<LineView> page(DSLContext dsl, Request<UUID> request) {
        return dsl.select(
                        RO_LINE_ITEMS.ID,
                        Columns.LINE_TYPE,
                        RO_LINE_ITEMS.DESCRIPTION,
                        RO_LINE_ITEMS.QUANTITY,
                        RO_LINE_ITEMS.UNIT_PRICE,
                        RO_LINE_ITEMS.TOTAL_PRICE,
                        RO_LINE_ITEMS.DISPLAY_ORDER,
                        RO_LINE_ITEMS.CREATED_BY,
                        RO_LINE_ITEMS.UPDATED_BY)
                .from(RO_LINE_ITEMS)
                .where(RO_LINE_ITEMS.BUSINESS_ID.eq(request.garage().business()))
                .and(RO_LINE_ITEMS.ID.gt(request.after()))
                .orderBy(RO_LINE_ITEMS.ID)
                .limit(request.limit())
                .fetch(mapping(LineView::new));
    }

    static Condition isAny(Field<UUID> key, Set<UUID> values) {
        return key.eq(any(values.toArray(UUID[]::new)));
    }

    private static <V> List<V> below(Map<UUID, List<V>> lists, UUID parent) {
        return lists.computeIfAbsent(parent, id -> new ArrayList<>());
    }
}
