package com.thorbis.benchmarks.relationships.view;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A repair order with its lines. */
public record OrderView(
        UUID id,
        String roNumber,
        String customerConcern,
        BigDecimal subtotal,
        BigDecimal totalAmount,
        OffsetDateTime createdAt,
        UUID createdBy,
        UUID updatedBy,
        List<LineView> lineItems) {

    OrderView sorted() {
        return new OrderView(
                id,
                roNumber,
                customerConcern,
                subtotal,
                totalAmount,
                createdAt.withOffsetSameInstant(ZoneOffset.UTC),
                createdBy,
                updatedBy,
                lineItems.stream()
                        .sorted(Comparator.comparing(LineView::displayOrder))
                        .toList());
    }
}
