package com.thorbis.reporting.loyalty;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import com.thorbis.reporting.internal.figure.Figures;

/**
 * The customers whose first realised order was in one month, and how many of them ordered again.
 *
 * @param month of the first order
 * @param customers how many
 * @param returning how many of them ordered 1, 2, 3 … months later, up to the end of the period
 */
public record CohortRow(YearMonth month, int customers, List<Integer> returning) {

    /** The part of the customers who ordered so many months later, 1 or more; empty where that is after the period. */
    public Optional<BigDecimal> share(int monthsLater) {
        return monthsLater > returning.size()
                ? Optional.empty()
                : Figures.share(returning.get(monthsLater - 1), customers);
    }
}
