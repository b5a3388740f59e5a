package com.thorbis.benchmarks.relationships.springdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

/** The parents, and with LATERAL the newest three of each. */
record Histories(Vehicles vehicles, RepairOrders orders) {

    List<HistoryView> read(Request<String> request) {
        UUID business = request.garage().business();
        Map<UUID, List<VisitView>> visits = new LinkedHashMap<>();
        List<HistoryView> histories = new ArrayList<>();
        for (Vehicles.Brief vehicle : vehicles.page(business, request.after(), request.limit())) {
            List<VisitView> below = new ArrayList<>();
            visits.put(vehicle.id(), below);
            histories.add(new HistoryView(vehicle.id(), vehicle.vin(), vehicle.make(), vehicle.model(), below));
        }
        for (RepairOrders.Brief order : orders.newest(business, visits.keySet().toArray(UUID[]::new))) {
            Objects.requireNonNull(visits.get(order.vehicleId()))
                    .add(new VisitView(order.id(), order.roNumber(), order.totalAmount(), order.createdAt()));
        }
        return histories;
    }
}
