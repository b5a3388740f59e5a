package com.thorbis.benchmarks.relationships;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.UnaryOperator;

import com.thorbis.benchmarks.Bench;
import com.thorbis.benchmarks.Group;
import com.thorbis.benchmarks.database.BenchServer;
import com.thorbis.benchmarks.database.Network;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;

/** This library against those that people would use instead, over the same rows and under the same policies. */
public final class RelationshipsGroup implements Group {

    private static final String INSERTS = "inserts";

    private final Sizes sizes;

    public RelationshipsGroup(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "relationships";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (BenchServer server = BenchServer.start(seed())) {
            note(bench, server);
            server.copy(INSERTS);
            for (Network network : Network.values()) {
                try (Peers peers = new Peers(server, BenchServer.ORIGINAL, network)) {
                    read(bench, peers, network);
                }
                try (Peers peers = new Peers(server, INSERTS, network);
                        Connection admin = server.admin(INSERTS)) {
                    insert(bench, peers, network, admin);
                }
            }
            Growth.measure(bench, server);
            SmallHeap.run(bench, server);
        }
    }

    private void read(Bench bench, Peers peers, Network network) throws Exception {
        for (int roots : sizes.roots()) {
            new Contest(
                            bench,
                            "tree",
                            roots + network.suffix(),
                            Reading.sides(peers.ways(Peer::trees), Inputs.trees(roots), CustomerView::sorted))
                    .againstBest(1.05)
                    .against("hibernate", roots < 50 ? Contest.NO_GOAL : 0.5);
        }
        for (int parents : sizes.parents()) {
            new Contest(
                            bench,
                            "top",
                            parents + network.suffix(),
                            Reading.sides(peers.ways(Peer::newest), Inputs.histories(parents), HistoryView::inUtc))
                    .againstBest(1.05);
        }
        for (int rows : sizes.rows()) {
            new Contest(
                            bench,
                            "flat",
                            rows + network.suffix(),
                            Reading.sides(peers.ways(Peer::lines), Inputs.lines(rows), UnaryOperator.identity()))
                    .against("jooq", 1.15);
        }
    }

    private void insert(Bench bench, Peers peers, Network network, Connection admin) throws Exception {
        for (int roots : sizes.newRoots()) {
            new Contest(
                            bench,
                            "insert",
                            roots + network.suffix(),
                            Inserting.sides(peers.inserts(), Inputs.inserts(roots), admin))
                    .againstBest(1.05);
        }
    }

    private static void note(Bench bench, BenchServer server) throws SQLException {
        try (Connection connection = server.admin(BenchServer.ORIGINAL)) {
            bench.note("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
            bench.note("pgjdbc", connection.getMetaData().getDriverVersion());
        }
        bench.note("jOOQ", jar(org.jooq.DSLContext.class));
        bench.note("Hibernate", jar(org.hibernate.Session.class));
        bench.note("Jimmer", jar(org.babyfish.jimmer.sql.JSqlClient.class));
        bench.note("Spring Data", jar(org.springframework.data.jdbc.core.JdbcAggregateTemplate.class));
    }

    private static Path jar(Class<?> of) {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName();
    }

    private static String seed() throws IOException {
        try (InputStream script = Objects.requireNonNull(RelationshipsGroup.class.getResourceAsStream("seed.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
