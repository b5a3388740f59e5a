package com.thorbis.reporting.internal.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/** What is computed of figures, exactly. */
public final class Figures {

    private static final int SHARE_PLACES = 4;

    private Figures() {}

    /** Of amounts; 0 where there are none. */
    public static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A part of a whole, to four places; empty where the whole is zero. */
    public static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return ratio(part, whole, SHARE_PLACES);
    }

    /** As {@link #share(BigDecimal, BigDecimal)}, of counts. */
    public static Optional<BigDecimal> share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A ratio, rounded half up; empty where the divisor is zero. */
    public static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to, int places) {
        return to.signum() == 0 ? Optional.empty() : Optional.of(of.divide(to, places, RoundingMode.HALF_UP));
    }

    /** Zero where a sum had nothing to add. */
    public static BigDecimal orZero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** What an industry is called. */
    public static String name(PrimaryIndustry industry) {
        return switch (industry) {
            case HS -> "Home services";
            case AUTO -> "Automotive";
            case REST -> "Restaurant";
            case RET -> "Retail";
        };
    }
}
