package com.thorbis.reporting.revenue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/**
 * The revenue of an industry in a month.
 *
 * @param dimensions values of what the report was divided by besides; empty if by nothing
 * @param month as far as it is within the period
 * @param orders how many orders, without returns
 * @param returns how many returns
 * @param gross what was charged, with tax, tips, shipping and fees
 * @param net subtotal less discount
 * @param tax tax charged
 * @param tips tips, of restaurants
 */
public record RevenueRow(
        PrimaryIndustry industry,
        List<@Nullable Object> dimensions,
        YearMonth month,
        int orders,
        int returns,
        BigDecimal gross,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal tips) {}
