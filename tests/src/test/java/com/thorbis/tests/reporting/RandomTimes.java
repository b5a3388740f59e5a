package com.thorbis.tests.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Times of the last sixteen months, many of them where days, months and the rules of a time zone change. */
final class RandomTimes {

    private static final int DAYS_BACK = 480;
    private static final int DAYS_AHEAD = 5;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final Random random;
    private final ZoneId zone;
    private final OffsetDateTime now;
    private final List<Instant> changes;

    RandomTimes(Random random, ZoneId zone, OffsetDateTime now) {
        this.random = random;
        this.zone = zone;
        this.now = now;
        this.changes = changes(zone, now.toInstant().minusSeconds((long) DAYS_BACK * SECONDS_OF_A_DAY));
    }

    private static List<Instant> changes(ZoneId zone, Instant since) {
        var first = zone.getRules().nextTransition(since);
        var second = first == null ? null : zone.getRules().nextTransition(first.getInstant());
        return first == null || second == null ? List.of() : List.of(first.getInstant(), second.getInstant());
    }

    OffsetDateTime time() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return around(day().withDayOfMonth(1).atStartOfDay(zone).toInstant(), 3_600);
        }
        if (kind < 4) {
            return around(day().atStartOfDay(zone).toInstant(), 60);
        }
        if (kind == 4 && !changes.isEmpty()) {
            return around(changes.get(random.nextInt(changes.size())), 7_200);
        }
        return around(day().atStartOfDay(zone).toInstant(), SECONDS_OF_A_DAY);
    }

    @Nullable
    OffsetDateTime timeOrNone() {
        return random.nextInt(8) == 0 ? null : time();
    }

    /** Up to so many days later, or a bit earlier. */
    OffsetDateTime after(OffsetDateTime time, int days) {
        return time.plusMinutes(random.nextInt(days * 24 * 60) - 30L);
    }

    LocalDate day() {
        return now.atZoneSameInstant(zone)
                .toLocalDate()
                .minusDays(random.nextInt(DAYS_BACK + DAYS_AHEAD) - (long) DAYS_AHEAD);
    }

    private OffsetDateTime around(Instant instant, int seconds) {
        return instant.plusSeconds(random.nextInt(2 * seconds) - (long) seconds).atOffset(ZoneOffset.UTC);
    }
}
