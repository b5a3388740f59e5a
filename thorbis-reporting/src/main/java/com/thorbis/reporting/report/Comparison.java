package com.thorbis.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A report beside that of the period before, both read at one moment.
 *
 * @param current of the period asked for
 * @param before of the period of the same length that ends where it begins
 */
public record Comparison<R extends Report>(R current, R before) implements Report {

    private static final int PLACES = 4;

    /**
     * A figure in both periods.
     *
     * @param current in the period asked for
     * @param before in the one before
     */
    public record Change(BigDecimal current, BigDecimal before) {

        /** How much more it became; negative if less. */
        public BigDecimal difference() {
            return current.subtract(before);
        }

        /** The difference as a part of what it was, to four places; empty where that was zero. */
        public Optional<BigDecimal> ratio() {
            return before.signum() == 0
                    ? Optional.empty()
                    : Optional.of(difference().divide(before.abs(), PLACES, RoundingMode.HALF_UP));
        }
    }

    /** How a figure changed, such as {@code comparison.change(RevenueReport::net)}. */
    public Change change(Function<? super R, BigDecimal> figure) {
        return new Change(figure.apply(current), figure.apply(before));
    }

    @Override
    public ReportedBusiness business() {
        return current.business();
    }

    /** Those of the period asked for, and then those of the one before. */
    @Override
    public List<ReportTable> tables() {
        List<ReportTable> tables = new ArrayList<>(current.tables());
        tables.addAll(before.tables());
        return tables;
    }
}
