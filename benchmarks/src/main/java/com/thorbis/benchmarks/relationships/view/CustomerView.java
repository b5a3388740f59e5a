package com.thorbis.benchmarks.relationships.view;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A customer with all that belongs to it. */
public record CustomerView(
        UUID id,
        String customerNumber,
        String firstName,
        String lastName,
        OffsetDateTime createdAt,
        UUID createdBy,
        UUID updatedBy,
        List<VehicleView> vehicles) {

    /** The same, with all that has no order sorted, so that equal trees are equal. */
    public CustomerView sorted() {
        return new CustomerView(
                id,
                customerNumber,
                firstName,
                lastName,
                createdAt.withOffsetSameInstant(ZoneOffset.UTC),
                createdBy,
                updatedBy,
                vehicles.stream()
                        .map(VehicleView::sorted)
                        .sorted(Comparator.comparing(VehicleView::vin))
                        .toList());
    }
}
