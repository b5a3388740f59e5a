package com.thorbis.reporting.report;

/** What a column's values are, by which outputs know how to write them. */
public enum ColumnType {
    /** A {@code String}. */
    TEXT(false),
    /** A {@code LocalDate}. */
    DATE(false),
    /** A {@code YearMonth}. */
    MONTH(false),
    /** A {@code Long}: how many. */
    COUNT(true),
    /** A {@code BigDecimal}: how much of the column's unit. */
    NUMBER(true),
    /** A {@code BigDecimal}: an amount in the currency that is the column's unit. */
    MONEY(true),
    /** A {@code BigDecimal}: a part of 1, to be shown in percent. */
    SHARE(true);

    private final boolean numeric;

    ColumnType(boolean numeric) {
        this.numeric = numeric;
    }

    /** Whether the values are numbers, which stand to the right. */
    public boolean isNumeric() {
        return numeric;
    }
}
