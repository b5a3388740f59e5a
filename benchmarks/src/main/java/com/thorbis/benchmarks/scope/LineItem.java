package com.thorbis.benchmarks.scope;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of a repair order as an importer has it, before either side gives it the form that it needs. */
record LineItem(UUID repairOrder, String description, BigDecimal quantity, BigDecimal price, int position) {

    /** The same rows each time, a few for each order. */
    static Stream<LineItem> of(Garages garages, int rows) {
        int orders = garages.ordersOfOne().size();
        return IntStream.range(0, rows)
                .mapToObj(row -> new LineItem(
                        garages.ordersOfOne().get(row % orders),
                        "Brake pads, front axle, set " + row,
                        BigDecimal.valueOf(1000 + row % 7, 3),
                        BigDecimal.valueOf(995 + row % 10_000, 2),
                        row / orders));
    }
}
