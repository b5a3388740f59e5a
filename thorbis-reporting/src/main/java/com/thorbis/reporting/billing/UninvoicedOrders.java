package com.thorbis.reporting.billing;

import java.math.BigDecimal;

import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/**
 * Realised orders of the period for which there is no invoice but drafts and void ones; returns are not among them.
 *
 * @param orders how many
 * @param gross what was charged for them
 */
public record UninvoicedOrders(PrimaryIndustry industry, int orders, BigDecimal gross) {}
