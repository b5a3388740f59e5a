package com.thorbis.benchmarks.relationships.jimmer;

import java.util.UUID;

import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.MappedSuperclass;

/** What all rows of a business have. */
@MappedSuperclass
public interface OwnedRow {

    @Id
    @GeneratedValue(generatorType = TimeOrderedIds.class)
    UUID id();

    UUID businessId();

    UUID createdBy();

    UUID updatedBy();
}
