package com.thorbis.benchmarks.relationships.jooq;

import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

/** One statement, in which the newest three are a sub-select. */
final class MultisetHistories {

    private static final Field<List<VisitView>> NEWEST = multiset(select(
                            REPAIR_ORDERS.ID,
                            REPAIR_ORDERS.RO_NUMBER,
                            REPAIR_ORDERS.TOTAL_AMOUNT,
                            REPAIR_ORDERS.CREATED_AT)
                    .from(REPAIR_ORDERS)
                    .where(REPAIR_ORDERS.BUSINESS_ID.eq(VEHICLES.BUSINESS_ID))
                    .and(REPAIR_ORDERS.VEHICLE_ID.eq(VEHICLES.ID))
                    .and(REPAIR_ORDERS.DELETED_AT.isNull())
                    .orderBy(REPAIR_ORDERS.CREATED_AT.desc())
                    .limit(3))
            .convertFrom(rows -> rows.map(mapping(VisitView::new)));

    private MultisetHistories() {}

    static List<HistoryView> read(DSLContext dsl, Request<String> request) {
        return dsl.select(VEHICLES.ID, VEHICLES.VIN, VEHICLES.MAKE, VEHICLES.MODEL, NEWEST)
                .from(VEHICLES)
                .where(VEHICLES.BUSINESS_ID.eq(request.garage().business()))
                .and(VEHICLES.VIN.gt(request.after()))
                .and(VEHICLES.DELETED_AT.isNull())
                .orderBy(VEHICLES.VIN)
                .limit(request.limit())
                .fetch(mapping(HistoryView::new));
    }
}
