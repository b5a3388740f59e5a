package com.thorbis.reporting.internal.sql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.reporting.period.Period;

import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;

/**
 * The days that times were, in the time zone of a business.
 *
 * <p>Only PostgreSQL is asked what day it was: Java may know other rules of the same zone, and a day can begin twice,
 * where a clock is set back over midnight, so that no pair of times would bound it.
 */
public final class LocalDays {

    private LocalDays() {}

    /** The time zone of a business, read within the statement. */
    public static Field<String> zone(UUID businessId) {
        return DSL.field(
                DSL.select(BUSINESSES.DEFAULT_TIMEZONE).from(BUSINESSES).where(BUSINESSES.ID.eq(businessId)));
    }

    /** The day that a time was; null where it is. */
    public static Field<LocalDate> of(Field<OffsetDateTime> time, Field<String> zone) {
        return DSL.field("({0} at time zone {1})::date", SQLDataType.LOCALDATE, time, zone);
    }

    /** The first day of the month that a day is of. As a timestamp: a date alone would be cut in the session's time zone. */
    public static Field<LocalDate> month(Field<LocalDate> day) {
        return DSL.field("date_trunc('month', {0}::timestamp)::date", SQLDataType.LOCALDATE, day);
    }

    /** Whether a day is of a period. */
    public static Condition within(Period period, Field<LocalDate> day) {
        return day.ge(period.from()).and(day.lt(period.to()));
    }

    /**
     * Whether a time was on a day of a period. No zone is a day away from UTC, so that what is further from the edges
     * needs no look at its local day, and an index on the time can serve.
     */
    public static Condition within(Period period, Field<OffsetDateTime> time, Field<String> zone) {
        OffsetDateTime from = midnight(period.from());
        OffsetDateTime to = midnight(period.to());
        return time.ge(from.minusDays(1))
                .and(time.lt(to.plusDays(1)))
                .and(time.ge(from.plusDays(1)).and(time.lt(to.minusDays(1))).or(within(period, of(time, zone))));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
