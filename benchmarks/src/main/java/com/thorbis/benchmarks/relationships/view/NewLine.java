package com.thorbis.benchmarks.relationships.view;

import java.math.BigDecimal;

import com.thorbis.schema.auto.enums.LineType;

/** A line to be inserted. */
public record NewLine(
        LineType lineType,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal totalPrice,
        int displayOrder) {}
