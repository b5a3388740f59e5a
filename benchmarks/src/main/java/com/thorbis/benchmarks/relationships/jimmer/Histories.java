package com.thorbis.benchmarks.relationships.jimmer;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.Expression;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

/**
 * The parents, and with a window function the newest three of each: a fetcher with a limit is one query a parent, and
 * there is no LATERAL.
 */
final class Histories {

    private static final RepairOrderFetcher VISITS =
            RepairOrderFetcher.$.vehicle().roNumber().totalAmount().createdAt();

    private Histories() {}

    static List<HistoryView> read(JSqlClient jimmer, Connection connection, Request<String> request) {
        VehicleTable vehicle = VehicleTable.$;
        Map<UUID, HistoryView> histories = new LinkedHashMap<>();
        for (Vehicle found : jimmer.createQuery(vehicle)
                .where(vehicle.businessId().eq(request.garage().business()))
                .where(vehicle.vin().gt(request.after()))
                .orderBy(vehicle.vin())
                .select(vehicle.fetch(VehicleFetcher.$.vin().make().model()))
                .limit(request.limit())
                .execute(connection)) {
            histories.put(
                    found.id(),
                    new HistoryView(found.id(), found.vin(), found.make(), found.model(), new ArrayList<>()));
        }
        RepairOrderTable order = RepairOrderTable.$;
        var ranked = jimmer.createBaseQuery(order)
                .where(order.vehicle().id().in(histories.keySet()))
                .addSelect(order)
                .addSelect(Expression.numeric()
                        .sql(
                                Integer.class,
                                "row_number() over (partition by %e order by %e desc)",
                                order.vehicle().id(),
                                order.createdAt()))
                .asBaseTable();
        for (RepairOrder newest : jimmer.createQuery(ranked)
                .where(ranked.get_2().le(3))
                .orderBy(ranked.get_2())
                .select(ranked.get_1().fetch(VISITS))
                .execute(connection)) {
            Objects.requireNonNull(histories.get(newest.vehicle().id()))
                    .repairOrders()
                    .add(new VisitView(newest.id(), newest.roNumber(), newest.totalAmount(), newest.createdAt()));
        }
        return List.copyOf(histories.values());
    }
}
