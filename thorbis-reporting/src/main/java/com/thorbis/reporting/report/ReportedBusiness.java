package com.thorbis.reporting.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/**
 * Whose report it is, and the moment at which all of it was read.
 *
 * @param id the tenant
 * @param name what the business is called
 * @param timezone IANA name of the zone that its days are of
 * @param currency ISO 4217 code of every amount
 * @param industries the primary one first
 * @param readAt when the report was read
 * @param today the day that {@code readAt} was in the business's time zone
 */
public record ReportedBusiness(
        UUID id,
        String name,
        String timezone,
        String currency,
        List<PrimaryIndustry> industries,
        OffsetDateTime readAt,
        LocalDate today) {}
