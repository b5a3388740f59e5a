package com.thorbis.reporting.receivables;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, by how many days ago it was due.
 *
 * @param customerId null for invoices to nobody
 * @param customer first and last name or that of the company; null for invoices to nobody
 * @param invoices how many are unpaid
 * @param notDue due on the day of the report or later, or without a date
 * @param upTo30 due 1 to 30 days ago
 * @param upTo60 due 31 to 60 days ago
 * @param upTo90 due 61 to 90 days ago
 * @param over90 due more than 90 days ago
 */
public record ReceivablesRow(
        @Nullable UUID customerId,
        @Nullable String customer,
        int invoices,
        BigDecimal notDue,
        BigDecimal upTo30,
        BigDecimal upTo60,
        BigDecimal upTo90,
        BigDecimal over90) {

    /** All of it. */
    public BigDecimal total() {
        return notDue.add(upTo30).add(upTo60).add(upTo90).add(over90);
    }
}
