package com.thorbis.reporting.customer;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the summary that is not what the orders say: rows were written past the triggers, or there is a mistake.
 *
 * @param customerId whose
 * @param column of {@code reporting_mgmt.customer_activity}; {@code id} where one side has no row at all
 * @param stored what the summary says; null for none
 * @param recomputed what the orders say; null for none
 */
public record CustomerDifference(
        UUID customerId,
        String column,
        @Nullable String stored,
        @Nullable String recomputed) {}
