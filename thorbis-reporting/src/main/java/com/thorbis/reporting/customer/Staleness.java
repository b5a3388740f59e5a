package com.thorbis.reporting.customer;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How much of the customer 360 is to be refreshed. It costs readers time, never truth.
 *
 * @param tenants how many tenants have marks
 * @param marks how many marks there are; a customer may have several
 * @param oldestMark when the oldest change began that has not been summed up; null without marks
 */
public record Staleness(long tenants, long marks, @Nullable OffsetDateTime oldestMark) {}
