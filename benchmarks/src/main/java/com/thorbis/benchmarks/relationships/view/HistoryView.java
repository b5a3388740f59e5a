package com.thorbis.benchmarks.relationships.view;

import java.util.List;
import java.util.UUID;

/**
 * A vehicle with its newest repair orders.
 *
 * @param repairOrders the newest first
 */
public record HistoryView(UUID id, String vin, String make, String model, List<VisitView> repairOrders) {

    /** As answers are compared. */
    public HistoryView inUtc() {
        return new HistoryView(
                id,
                vin,
                make,
                model,
                repairOrders.stream().map(VisitView::inUtc).toList());
    }
}
