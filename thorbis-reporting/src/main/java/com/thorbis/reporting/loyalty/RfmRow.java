package com.thorbis.reporting.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How lately, how often and for how much a customer ordered in 365 days. A score is the fifth of all customers that one
 * is in: 5 for those who ordered last, most often, for most.
 *
 * @param customer first and last name, or that of the company
 * @param lastOrder the day of the last order
 * @param orders how many, without returns
 * @param net subtotal less discount, less what came back
 * @param recency 1 to 5
 * @param frequency 1 to 5
 * @param monetary 1 to 5
 */
public record RfmRow(
        UUID customerId,
        String customer,
        LocalDate lastOrder,
        int orders,
        BigDecimal net,
        int recency,
        int frequency,
        int monetary) {}
