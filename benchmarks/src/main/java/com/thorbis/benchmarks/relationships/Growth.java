package com.thorbis.benchmarks.relationships;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.benchmarks.Bench;
import com.thorbis.benchmarks.database.BenchServer;
import com.thorbis.benchmarks.database.Network;
import com.thorbis.benchmarks.relationships.thorbis.ThorbisPeer;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.rounds.Side;

/** The trees of many roots, read at once and by the hundredth part: what a root costs must not grow with their number. */
record Growth(Work<Request<String>, ? extends List<CustomerView>> trees, int roots) {

    static void measure(Bench bench, BenchServer server) throws Exception {
        int roots = bench.effort().bulk();
        WholeBusiness business = WholeBusiness.fill(server, "growth", roots, 2);
        try (HikariDataSource pool = server.pool(business.database(), Network.LOOPBACK)) {
            Growth growth = new Growth(new ThorbisPeer(pool, Duration.ZERO)::tree, roots);
            bench.compare("growth-per-root", 1.3, growth.by(roots), growth.by(roots / 100));
        }
    }

    private Side<List<CustomerView>> by(int page) {
        return new Side<>() {
            @Override
            public List<CustomerView> run(long operation) throws Exception {
                List<CustomerView> all = new ArrayList<>();
                while (all.size() < roots) {
                    String after = all.isEmpty() ? "" : all.get(all.size() - 1).customerNumber();
                    all.addAll(trees.run(new Request<>(WholeBusiness.GARAGE, after, page)));
                }
                return all;
            }

            /** A digest, since there is no room for two of them. */
            @Override
            public Object answer(List<CustomerView> all) {
                return all.stream()
                        .mapToLong(customer -> customer.sorted().hashCode())
                        .sum();
            }
        };
    }
}
