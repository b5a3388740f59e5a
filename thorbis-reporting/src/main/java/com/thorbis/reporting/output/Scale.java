package com.thorbis.reporting.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis from zero, or below it, to the largest value or above it, with ticks at round values.
 *
 * @param from the lowest tick
 * @param to the highest tick
 * @param step between two ticks
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final int MOST_STEPS = 5;
    private static final int PIXEL_PLACES = 2;
    private static final List<BigDecimal> ROUND =
            Stream.of("2", "5", "10", "20").map(BigDecimal::new).toList();

    static Scale of(List<BigDecimal> values) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (low.signum() == 0 && high.signum() == 0) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        BigDecimal step = step(high.subtract(low));
        return new Scale(multiple(low, step, RoundingMode.FLOOR), multiple(high, step, RoundingMode.CEILING), step);
    }

    /** The smallest of 1, 2, 5 times a power of ten, of which no more than so many span the range. */
    private static BigDecimal step(BigDecimal range) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.multiply(BigDecimal.valueOf(MOST_STEPS)).compareTo(range) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** How far along an axis of so many pixels a value is. */
    BigDecimal position(BigDecimal value, int pixels) {
        return value.subtract(from)
                .multiply(BigDecimal.valueOf(pixels))
                .divide(to.subtract(from), PIXEL_PLACES, RoundingMode.HALF_UP);
    }
}
