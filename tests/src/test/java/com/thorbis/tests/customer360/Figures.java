package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** What a customer bought in one industry. */
record Figures(long orders, BigDecimal revenue, @Nullable OffsetDateTime newest) {}
