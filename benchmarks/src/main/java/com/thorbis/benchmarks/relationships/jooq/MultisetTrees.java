package com.thorbis.benchmarks.relationships.jooq;

import java.util.List;

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
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

/** One statement, in which each list is a sub-select. */
final class MultisetTrees {

    private static final Field<List<LineView>> LINES = multiset(select(
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
                    .where(RO_LINE_ITEMS.BUSINESS_ID.eq(REPAIR_ORDERS.BUSINESS_ID))
                    .and(RO_LINE_ITEMS.REPAIR_ORDER_ID.eq(REPAIR_ORDERS.ID)))
            .convertFrom(rows -> rows.map(mapping(LineView::new)));

    private static final Field<List<OrderView>> ORDERS = multiset(select(
                            REPAIR_ORDERS.ID,
                            REPAIR_ORDERS.RO_NUMBER,
                            REPAIR_ORDERS.CUSTOMER_CONCERN,
                            REPAIR_ORDERS.SUBTOTAL,
                            REPAIR_ORDERS.TOTAL_AMOUNT,
                            REPAIR_ORDERS.CREATED_AT,
                            REPAIR_ORDERS.CREATED_BY,
                            REPAIR_ORDERS.UPDATED_BY,
                            LINES)
                    .from(REPAIR_ORDERS)
                    .where(REPAIR_ORDERS.BUSINESS_ID.eq(VEHICLES.BUSINESS_ID))
                    .and(REPAIR_ORDERS.VEHICLE_ID.eq(VEHICLES.ID))
                    .and(REPAIR_ORDERS.DELETED_AT.isNull()))
            .convertFrom(rows -> rows.map(mapping(OrderView::new)));

    private static final Field<List<VehicleView>> VEHICLES_OF_CUSTOMER = multiset(select(
                            VEHICLES.ID,
                            VEHICLES.VIN,
                            VEHICLES.MAKE,
                            VEHICLES.MODEL,
                            VEHICLES.YEAR,
                            VEHICLES.CURRENT_MILEAGE,
                            VEHICLES.CREATED_BY,
                            VEHICLES.UPDATED_BY,
                            ORDERS)
                    .from(VEHICLES)
                    .where(VEHICLES.BUSINESS_ID.eq(CUSTOMERS.BUSINESS_ID))
                    .and(VEHICLES.CUSTOMER_ID.eq(CUSTOMERS.ID))
                    .and(VEHICLES.DELETED_AT.isNull()))
            .convertFrom(rows -> rows.map(mapping(VehicleView::new)));

    private MultisetTrees() {}

    static List<CustomerView> read(DSLContext dsl, Request<String> request) {
        return dsl.select(
                        CUSTOMERS.ID,
                        CUSTOMERS.CUSTOMER_NUMBER,
                        CUSTOMERS.FIRST_NAME,
                        CUSTOMERS.LAST_NAME,
                        CUSTOMERS.CREATED_AT,
                        CUSTOMERS.CREATED_BY,
                        CUSTOMERS.UPDATED_BY,
                        VEHICLES_OF_CUSTOMER)
                .from(CUSTOMERS)
                .where(CUSTOMERS.BUSINESS_ID.eq(request.garage().business()))
                .and(CUSTOMERS.CUSTOMER_NUMBER.gt(request.after()))
                .and(CUSTOMERS.DELETED_AT.isNull())
                .orderBy(CUSTOMERS.CUSTOMER_NUMBER)
                .limit(request.limit())
                .fetch(mapping(CustomerView::new));
    }
}
