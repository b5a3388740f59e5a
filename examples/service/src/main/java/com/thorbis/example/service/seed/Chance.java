package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import net.datafaker.Faker;

import com.thorbis.example.service.money.Money;

/** What is left to chance, decided by a seed: the same seed gives the same data on every day. */
final class Chance {

    private static final OffsetDateTime TODAY = OffsetDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final BigDecimal TAX = new BigDecimal("0.08");

    private final Random random;
    private final Faker faker;

    Chance(long seed) {
        random = new Random(seed);
        faker = new Faker(Locale.US, random);
    }

    /** Names, streets, cars and dishes. */
    Faker faker() {
        return faker;
    }

    /** A number from least to most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** As many as may be, so that {@code times(0, 2)} is none, one or two. */
    IntStream times(int least, int most) {
        return IntStream.range(0, between(least, most));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount of whole cents that ends as prices do. */
    BigDecimal price(int least, int most) {
        return Money.round(BigDecimal.valueOf(between(least, most)).subtract(new BigDecimal("0.05")));
    }

    /** Within the last three months, in working hours. */
    OffsetDateTime past() {
        return TODAY.minusDays(between(1, 90)).plusMinutes(between(0, 8 * 60));
    }

    /** Within the next two weeks, in working hours. */
    OffsetDateTime soon() {
        return TODAY.plusDays(between(1, 14)).plusMinutes(between(0, 8 * 60));
    }

    /** The tax on an amount. */
    static BigDecimal tax(BigDecimal amount) {
        return Money.round(amount.multiply(TAX));
    }
}
