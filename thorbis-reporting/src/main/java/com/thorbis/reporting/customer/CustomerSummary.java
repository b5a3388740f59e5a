package com.thorbis.reporting.customer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A customer with what it bought.
 *
 * @param name first and last name, as far as there are, else that of the company
 * @param since when the customer was created
 * @param vehicles how many it owns now
 * @param revenue of all industries together
 * @param lastActivity the newest of the industries'; null if the customer never bought
 */
public record CustomerSummary(
        UUID id,
        String customerNumber,
        String name,
        @Nullable String email,
        @Nullable String phone,
        OffsetDateTime since,
        IndustryActivity homeServices,
        IndustryActivity automotive,
        long vehicles,
        IndustryActivity restaurant,
        IndustryActivity retail,
        BigDecimal revenue,
        @Nullable OffsetDateTime lastActivity,
        LifecycleStage stage) {}
