package com.thorbis.dao.explain;

import java.util.Optional;

/**
 * Something in a plan that will be slow, now or with more rows.
 *
 * @param message what it is, where, and what to do
 * @param remedy a statement for a migration; empty where none helps
 */
public record PlanWarning(Kind kind, String message, Optional<String> remedy) {

    /** What sort of thing it is. */
    public enum Kind {
        /** A large table is read as a whole. */
        SEQUENTIAL_SCAN,
        /**
         * A condition that an index could answer is asked of each row instead: under row-level security PostgreSQL asks
         * it last, since its operator might tell of rows of others.
         */
        INDEX_OUT_OF_REACH,
        /** All of the tenant's rows of a large table are read to find those that meet a condition. */
        MISSING_INDEX
    }

    /** The message, and the remedy if there is one. */
    @Override
    public String toString() {
        return message + remedy.map(statement -> " " + statement).orElse("");
    }
}
