package com.thorbis.benchmarks.relationships.view;

import java.math.BigDecimal;
import java.util.UUID;

/** A line of a repair order. */
public record LineView(
        UUID id,
        String lineType,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal totalPrice,
        int displayOrder,
        UUID createdBy,
        UUID updatedBy) {}
