package com.thorbis.reporting.receivables;

import java.math.BigDecimal;

/**
 * What the figures can't tell, in the business's currency.
 *
 * @param overpaid paid beyond what invoices are over; not set off against what others owe
 * @param withoutDueDate owed without a date by which to pay, and counted as not due
 * @param refunded given back of payments received by then, at a time that is not kept: as if it had been at once
 * @param undatedPayments paid at a time that is not kept: as if it had been later
 * @param closedSince invoices issued by then that are void or written off now, since a time that is not kept: left out
 */
public record ReceivablesDoubts(
        BigDecimal overpaid,
        BigDecimal withoutDueDate,
        BigDecimal refunded,
        BigDecimal undatedPayments,
        BigDecimal closedSince) {

    /** Whether what was owed on a day before may have been something else. */
    public boolean areAboutThePast() {
        return refunded.add(undatedPayments).add(closedSince).signum() > 0;
    }
}
