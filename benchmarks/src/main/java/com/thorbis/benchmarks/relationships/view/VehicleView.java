package com.thorbis.benchmarks.relationships.view;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A vehicle with all that belongs to it. */
public record VehicleView(
        UUID id,
        String vin,
        String make,
        String model,
        Integer year,
        int currentMileage,
        UUID createdBy,
        UUID updatedBy,
        List<OrderView> repairOrders) {

    VehicleView sorted() {
        return new VehicleView(
                id,
                vin,
                make,
                model,
                year,
                currentMileage,
                createdBy,
                updatedBy,
                repairOrders.stream()
                        .map(OrderView::sorted)
                        .sorted(Comparator.comparing(OrderView::roNumber))
                        .toList());
    }
}
