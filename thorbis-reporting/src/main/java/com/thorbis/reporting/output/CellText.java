package com.thorbis.reporting.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;

/** Values as texts: for people to read, or for programs. */
final class CellText {

    private CellText() {}

    /** As people read it: digits in groups, amounts to two places, shares in percent; empty for null. */
    static String forPeople(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case COUNT -> String.format(Locale.ROOT, "%,d", (Long) value);
            case MONEY -> String.format(Locale.ROOT, "%,.2f", (BigDecimal) value);
            case NUMBER -> number((BigDecimal) value);
            case SHARE -> percent((BigDecimal) value);
            case TEXT, DATE, MONTH -> value.toString();
        };
    }

    private static String number(BigDecimal value) {
        int places = Math.max(0, value.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** As programs read it: every digit, no groups, a dot; empty for null. */
    static String forPrograms(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What stands above a column, with its unit. */
    static String heading(Column column) {
        return column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")";
    }
}
