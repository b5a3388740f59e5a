package com.thorbis.reporting.billing;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A month on two axes: of issue for invoices, of receipt for payments. What was collected in a month need not be of the
 * month's invoices.
 *
 * @param month as far as it is within the period
 * @param invoices how many were issued
 * @param invoiced what they are over
 * @param writtenOff what was unpaid of those that were written off since
 * @param outstanding what is unpaid of those that are still to be paid, when the report is read
 * @param payments how many were received
 * @param collected what was received, less what was refunded since
 */
public record BillingMonth(
        YearMonth month,
        int invoices,
        BigDecimal invoiced,
        BigDecimal writtenOff,
        BigDecimal outstanding,
        int payments,
        BigDecimal collected) {}
