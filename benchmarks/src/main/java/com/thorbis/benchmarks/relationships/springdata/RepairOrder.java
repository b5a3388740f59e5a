package com.thorbis.benchmarks.relationships.springdata;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "auto", name = "repair_orders")
record RepairOrder(
        @Id UUID id,
        UUID businessId,
        UUID vehicleId,
        String roNumber,
        String customerConcern,
        BigDecimal subtotal,
        BigDecimal totalAmount,
        @ReadOnlyProperty @Nullable OffsetDateTime createdAt,
        UUID createdBy,
        UUID updatedBy) {}
