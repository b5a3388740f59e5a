package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A row of the customer 360, as the view shows it or as it was recomputed. */
record Customer(
        UUID id,
        @Nullable String name,
        OffsetDateTime since,
        Figures homeServices,
        Figures garage,
        long vehicles,
        Figures restaurant,
        Figures retail,
        BigDecimal revenue,
        @Nullable OffsetDateTime lastActivity,
        String stage) {}
