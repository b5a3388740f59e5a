package com.thorbis.benchmarks.relationships;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.benchmarks.Bench;
import com.thorbis.benchmarks.database.BenchServer;
import com.thorbis.benchmarks.relationships.thorbis.ThorbisPeer;
import com.thorbis.benchmarks.relationships.view.CustomerView;

/** Streams the trees of ten times as many roots as {@link Growth} reads, in a JVM of its own whose heap is small. */
public final class SmallHeap {

    private static final String MEBIBYTES = "256";

    private SmallHeap() {}

    static void run(Bench bench, BenchServer server) throws Exception {
        WholeBusiness business =
                WholeBusiness.fill(server, "stream", 10 * bench.effort().bulk(), 1);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEBIBYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        server.jdbcUrl(business.database()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || !said.startsWith(business.customers() + " roots")) {
            throw new AssertionError("streaming %,d roots in a heap of %s MiB failed:%n%s"
                    .formatted(business.customers(), MEBIBYTES, said));
        }
        bench.note("streamed", said + " in a heap of " + MEBIBYTES + " MiB");
    }

    /** Streams, and says how many roots and lines there were. */
    public static void main(String[] args) {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(args[0]);
            dataSource.setMaximumPoolSize(1);
            long start = System.nanoTime();
            long[] counted = new long[2];
            try (Stream<CustomerView> customers =
                    new ThorbisPeer(dataSource, Duration.ZERO).stream(WholeBusiness.GARAGE)) {
                customers.forEach(customer -> {
                    counted[0]++;
                    counted[1] += lines(customer);
                });
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d roots with %d lines in %d s%n",
                    counted[0],
                    counted[1],
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private static long lines(CustomerView customer) {
        return customer.vehicles().stream()
                .flatMap(vehicle -> vehicle.repairOrders().stream())
                .mapToLong(order -> order.lineItems().size())
                .sum();
    }
}
