package com.thorbis.reporting.customer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a customer bought in one industry.
 *
 * @param orders how many orders there are, in any state, cancelled ones too
 * @param revenue total of those realised less returns, with tax and tips, in the currency of the business
 * @param last when the newest was created that is neither a draft nor a quote nor cancelled; null without one
 */
public record IndustryActivity(
        long orders, BigDecimal revenue, @Nullable OffsetDateTime last) {}
