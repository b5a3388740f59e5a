package com.thorbis.benchmarks.relationships.hibernate;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;

/** What all rows of a business have. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate sets what it reads
abstract class OwnedRow {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @TenantId
    UUID businessId;

    UUID createdBy;
    UUID updatedBy;

    OwnedRow() {}

    OwnedRow(UUID actor) {
        this.createdBy = actor;
        this.updatedBy = actor;
    }
}
