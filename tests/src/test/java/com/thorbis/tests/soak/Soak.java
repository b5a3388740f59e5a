package com.thorbis.tests.soak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every tenant act at random on one pool until the time is over, a thread each, so that connections change hands all
 * the time. A tenant knows how many rows it has; it must see these and no others. Now and then one looks at what a connection
 * remembers.
 */
public final class Soak {

    private static final Logger LOG = LoggerFactory.getLogger(Soak.class);

    /** However slow the machine. */
    private static final int AT_LEAST = 20;

    private final DataSource pool;
    private final List<UUID> tenants;
    private final long seed;
    private final Findings findings = new Findings();

    private Soak(DataSource pool, List<UUID> tenants, long seed) {
        this.pool = pool;
        this.tenants = tenants;
        this.seed = seed;
    }

    /**
     * Chance begins anew each time, or with {@code -Dsoak.seed=…} as it did in a run that failed.
     *
     * @param pool shared by all, smaller than the number of tenants
     * @param tenants as {@link SoakTenants} made them
     */
    public static Soak of(DataSource pool, List<UUID> tenants) {
        return new Soak(pool, tenants, Long.getLong("soak.seed", System.nanoTime()));
    }

    /** Fails with the first unexpected exception of any tenant. */
    public Findings run(Client client, Duration duration) throws Exception {
        LOG.info("soak of {} tenants for {}, seed {}", tenants.size(), duration, seed);
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(tenants.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (UUID tenant : tenants) {
                Random random = new Random(seed + running.size());
                running.add(threads.submit(() -> act(client, tenant, random, end)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        LOG.info("{}", findings);
        return findings;
    }

    private Void act(Client client, UUID tenant, Random random, long end) throws Exception {
        int expected = SoakTenants.ROWS_EACH;
        for (int actions = 0; actions < AT_LEAST || System.nanoTime() < end; actions++) {
            switch (random.nextInt(10)) {
                case 0 -> probe();
                case 1, 2 -> client.disturb(tenant, random);
                case 3, 4, 5 -> expected += client.write(tenant, random);
                default -> check(tenant, client.read(tenant, random), expected);
            }
            findings.acted();
        }
        check(tenant, client.read(tenant, random), expected);
        return null;
    }

    private void check(UUID tenant, List<UUID> owners, int expected) {
        findings.checked(owners.size());
        owners.stream()
                .filter(owner -> !owner.equals(tenant))
                .forEach(owner -> findings.violated("%s saw a row of %s".formatted(tenant, owner)));
        if (owners.size() != expected) {
            findings.violated("%s saw %d rows of %d".formatted(tenant, owners.size(), expected));
        }
    }

    /** Borrows a connection that nobody enters. */
    private void probe() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('thorbis.business_id', true)")) {
            row.next();
            String remembered = row.getString(1);
            if (remembered != null && !remembered.isEmpty()) {
                findings.violated("a connection remembers " + remembered);
            }
            findings.probed();
        }
    }
}
