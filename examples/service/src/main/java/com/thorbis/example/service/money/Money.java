package com.thorbis.example.service.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as the database keeps them: two decimal places, halves rounded up.
 *
 * <p>What comes in is rounded before it is calculated with. A price of {@code 42.4000015} is 42.40 that was once kept in
 * single precision; calculating with the rest would give sums that no stored line explains.
 */
public final class Money {

    private static final int CENTS = 2;

    private Money() {}

    /** The amount of so many cents that is nearest. */
    public static BigDecimal round(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /**
     * What a line costs.
     *
     * @param unitPrice rounded already
     * @param discount a share from 0 to 1, rounded already
     * @return the price of all units less the discount, rounded once
     */
    public static BigDecimal lineTotal(BigDecimal unitPrice, int quantity, BigDecimal discount) {
        return round(unitPrice.multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.ONE.subtract(discount)));
    }

    /** What each of several equal units costs, where only their price together is known. */
    public static BigDecimal perUnit(BigDecimal linePrice, int quantity) {
        return linePrice.divide(BigDecimal.valueOf(quantity), CENTS, RoundingMode.HALF_UP);
    }
}
