package com.thorbis.tests.snapshot;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.thorbis.tests.table.TenantTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows change their parents all the time; no tree shows one twice, and none loses one. */
class MovingRowsTest extends TenantTest {

    private static final Logger LOG = LoggerFactory.getLogger(MovingRowsTest.class);
    private static final int AT_LEAST = 20;

    @ParameterizedTest
    @EnumSource
    void for_a_second_no_tree_is_torn(Reading reading) {
        read(reading, Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void for_half_a_minute_no_tree_is_torn(Reading reading) {
        read(reading, Duration.ofSeconds(30));
    }

    @Test
    void levels_that_are_not_of_one_moment_are_found_out() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<String> torn = List.of();
        try (BusyGarage garage = BusyGarage.open(tenant)) {
            while (torn.isEmpty() && System.nanoTime() < end) {
                torn = tenant.transactionResult(
                        readCommitted -> Reading.OWNERS_BY_QUERIES_PER_LEVEL.torn(readCommitted));
            }
            assertThat(torn).as("torn trees beside %d moves", garage.moves()).isNotEmpty();
        }
    }

    private void read(Reading reading, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        int trees = 0;
        try (BusyGarage garage = BusyGarage.open(tenant)) {
            for (; trees < AT_LEAST || garage.moves() < AT_LEAST || System.nanoTime() < end; trees++) {
                assertThat(reading.torn(tenant)).isEmpty();
            }
            LOG.info("{}: {} trees beside {} moves", reading, trees, garage.moves());
        }
    }
}
