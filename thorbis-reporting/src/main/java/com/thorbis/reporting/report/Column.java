package com.thorbis.reporting.report;

/**
 * A column of a report.
 *
 * @param name what stands above it
 * @param type what its values are
 * @param unit what they are counted in, such as a currency's code; empty where nothing need be said
 */
public record Column(String name, ColumnType type, String unit) {

    /** A column of texts. */
    public static Column text(String name) {
        return new Column(name, ColumnType.TEXT, "");
    }

    /** A column of days. */
    public static Column date(String name) {
        return new Column(name, ColumnType.DATE, "");
    }

    /** A column of months. */
    public static Column month(String name) {
        return new Column(name, ColumnType.MONTH, "");
    }

    /** A column that counts. */
    public static Column count(String name) {
        return new Column(name, ColumnType.COUNT, "");
    }

    /** A column of quantities. */
    public static Column number(String name, String unit) {
        return new Column(name, ColumnType.NUMBER, unit);
    }

    /** A column of amounts in the business's currency. */
    public static Column money(String name, ReportedBusiness business) {
        return new Column(name, ColumnType.MONEY, business.currency());
    }

    /** A column of parts of 1, shown in percent. */
    public static Column share(String name) {
        return new Column(name, ColumnType.SHARE, "");
    }
}
