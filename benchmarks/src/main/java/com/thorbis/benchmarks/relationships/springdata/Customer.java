package com.thorbis.benchmarks.relationships.springdata;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "hs", name = "customers")
record Customer(
        @Id UUID id,
        UUID businessId,
        String customerNumber,
        String firstName,
        String lastName,
        @ReadOnlyProperty @Nullable OffsetDateTime createdAt,
        UUID createdBy,
        UUID updatedBy) {}
