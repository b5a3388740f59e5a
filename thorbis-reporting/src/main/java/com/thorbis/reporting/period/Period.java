package com.thorbis.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

/**
 * Days of the business's calendar: the first one is part of the period, the last one is not. What happened at a time of
 * day counts for the day that it was in the business's time zone.
 *
 * <pre>{@code
 * Period summer = Period.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1));
 * Period spring = summer.before();
 * }</pre>
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The period from " + from + " to " + to
                    + " has no day: its end is the day after its last, so later than its beginning.");
        }
    }

    /**
     * The days from one to the day before another.
     *
     * @throws IllegalArgumentException if that is no day
     */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    /** A month. */
    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** A month of a year, 1 to 12. */
    public static Period month(int year, int month) {
        return month(YearMonth.of(year, month));
    }

    /** A year, from its January to its December. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The months that the period has days of, the earliest first. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from);
        long months = MONTHS.between(first, YearMonth.from(to.minusDays(1))) + 1;
        return LongStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    /** The period of the same length that ends where this one begins: of as many months if this one is of whole months. */
    public Period before() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
        return new Period(
                wholeMonths ? from.minusMonths(MONTHS.between(from, to)) : from.minusDays(DAYS.between(from, to)),
                from);
    }

    /** Whether a day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Its first and its last day. */
    @Override
    public String toString() {
        return from + " to " + to.minusDays(1);
    }
}
