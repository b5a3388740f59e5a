package com.thorbis.benchmarks.relationships.jimmer;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.babyfish.jimmer.sql.meta.UserIdGenerator;

/** Ids of the kind that all sides use. */
public final class TimeOrderedIds implements UserIdGenerator<UUID> {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    @Override
    public UUID generate(Class<?> entityType) {
        return IDS.generate();
    }
}
