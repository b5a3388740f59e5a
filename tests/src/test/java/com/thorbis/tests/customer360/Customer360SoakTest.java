package com.thorbis.tests.customer360;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;

import static org.assertj.core.api.Assertions.assertThat;

/** Writers and refreshers at the same time, on the customers of one business. */
class Customer360SoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(Customer360SoakTest.class);

    private static final int WRITERS = 6;
    private static final int REFRESHERS = 3;

    private final Lab lab = new Lab("2s");
    private final Tenant tenant = lab.newTenant();
    private final UUID business = (UUID) tenant.id();
    private final long seed = Long.getLong("soak.seed", System.nanoTime());
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private int compared;
    private int comparedWithMarks;

    @AfterEach
    void dropDatabase() {
        lab.close();
    }

    @Test
    void for_a_few_seconds_the_view_is_exact_at_every_moment() throws Exception {
        soak(Duration.ofSeconds(3));
    }

    @Test
    @Tag("soak")
    void for_a_minute_the_view_is_exact_at_every_moment() throws Exception {
        soak(Duration.ofSeconds(Long.getLong("soak.seconds", 60)));
    }

    private void soak(Duration duration) throws Exception {
        LOG.info("soak of the customer 360 for {}, seed {}", duration, seed);
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + REFRESHERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed + i);
                running.add(threads.submit(until(end, writer(random))));
            }
            for (int i = 0; i < REFRESHERS; i++) {
                Random random = new Random(seed - 1 - i);
                running.add(threads.submit(until(end, () -> refresh(1 + random.nextInt(20)))));
            }
            while (System.nanoTime() < end) {
                compare();
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        compare();
        lab.refreshAll(business);
        compare();
        assertThat(tenant.dsl().fetch("SELECT * FROM reporting_mgmt.verify_customer_360()"))
                .isEmpty();
        LOG.info(
                "{} transactions, {} refused; {} marks taken, {} refreshes turned away; {} comparisons, {} with marks",
                written,
                refused,
                taken,
                turnedAway,
                compared,
                comparedWithMarks);
        assertThat(written).as("transactions").hasPositiveValue();
        assertThat(taken).as("marks taken").hasPositiveValue();
        assertThat(comparedWithMarks).as("comparisons with marks").isPositive();
    }

    private static Callable<?> until(long end, Runnable action) {
        return () -> {
            while (System.nanoTime() < end) {
                action.run();
            }
            return null;
        };
    }

    private Runnable writer(Random random) {
        Writes writes = new Writes(business, random);
        tenant.transaction(writes::begin);
        return () -> {
            try {
                tenant.transaction(tx -> {
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        writes.some(tx);
                    }
                    pause(random.nextInt(5));
                });
                written.incrementAndGet();
            } catch (ThorbisException e) { // a parent that is gone, a deadlock
                refused.incrementAndGet();
            }
        };
    }

    private void refresh(int marks) {
        lab.refresh(business, marks).ifPresentOrElse(taken::addAndGet, turnedAway::incrementAndGet);
    }

    private void compare() throws Exception {
        boolean marks = lab.rows("reporting_mgmt.stale_customers", business) > 0;
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
        compared++;
        comparedWithMarks += marks ? 1 : 0;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
