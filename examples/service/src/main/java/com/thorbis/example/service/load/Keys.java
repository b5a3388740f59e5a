package com.thorbis.example.service.load;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * The key in the database for each id in a file: the same for the row itself and for all that point at it, whichever
 * comes first.
 */
final class Keys {

    /** Of the kind that the library makes where none is given. */
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private final Map<String, UUID> keys = new HashMap<>();

    UUID of(String id) {
        return keys.computeIfAbsent(id, unknown -> GENERATOR.generate());
    }
}
