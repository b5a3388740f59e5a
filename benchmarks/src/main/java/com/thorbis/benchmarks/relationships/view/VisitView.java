package com.thorbis.benchmarks.relationships.view;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A repair order without its lines. */
public record VisitView(UUID id, String roNumber, BigDecimal totalAmount, OffsetDateTime createdAt) {

    VisitView inUtc() {
        return new VisitView(id, roNumber, totalAmount, createdAt.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
