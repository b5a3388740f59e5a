package com.thorbis.benchmarks.relationships.springdata;

import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "auto", name = "vehicles")
record Vehicle(
        @Id UUID id,
        UUID businessId,
        UUID customerId,
        String vin,
        String make,
        String model,
        Integer year,
        int currentMileage,
        UUID createdBy,
        UUID updatedBy) {}
