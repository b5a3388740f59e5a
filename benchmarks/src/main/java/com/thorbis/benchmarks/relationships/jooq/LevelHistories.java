package com.thorbis.benchmarks.relationships.jooq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

/** The parents, and with LATERAL the newest three of each. */
final class LevelHistories {

    private static final Field<UUID> PARENT = field(name("parents", "id"), SQLDataType.UUID);

    private LevelHistories() {}

    static List<HistoryView> read(DSLContext dsl, Request<String> request) {
        UUID business = request.garage().business();
        Map<UUID, List<VisitView>> visits = new LinkedHashMap<>();
        List<HistoryView> vehicles = dsl.select(VEHICLES.ID, VEHICLES.VIN, VEHICLES.MAKE, VEHICLES.MODEL)
                .from(VEHICLES)
                .where(VEHICLES.BUSINESS_ID.eq(business))
                .and(VEHICLES.VIN.gt(request.after()))
                .and(VEHICLES.DELETED_AT.isNull())
                .orderBy(VEHICLES.VIN)
                .limit(request.limit())
                .fetch(mapping((id, vin, make, model) -> {
                    List<VisitView> below = new ArrayList<>();
                    visits.put(id, below);
                    return new HistoryView(id, vin, make, model, below);
                }));
        var newest = select(
                        REPAIR_ORDERS.ID, REPAIR_ORDERS.RO_NUMBER, REPAIR_ORDERS.TOTAL_AMOUNT, REPAIR_ORDERS.CREATED_AT)
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(business))
                .and(REPAIR_ORDERS.VEHICLE_ID.eq(PARENT))
                .and(REPAIR_ORDERS.DELETED_AT.isNull())
                .orderBy(REPAIR_ORDERS.CREATED_AT.desc())
                .limit(3)
                .asTable("newest");
        dsl.select(
                        PARENT,
                        newest.field(REPAIR_ORDERS.ID),
                        newest.field(REPAIR_ORDERS.RO_NUMBER),
                        newest.field(REPAIR_ORDERS.TOTAL_AMOUNT),
                        newest.field(REPAIR_ORDERS.CREATED_AT))
                .from(unnest(visits.keySet().toArray(UUID[]::new)).as("parents", "id"))
                .crossJoin(lateral(newest))
                .orderBy(newest.field(REPAIR_ORDERS.CREATED_AT).desc())
                .forEach(row -> Objects.requireNonNull(visits.get(row.value1()))
                        .add(new VisitView(row.value2(), row.value3(), row.value4(), row.value5())));
        return vehicles;
    }
}
