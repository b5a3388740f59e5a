package com.thorbis.benchmarks.relationships;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import com.thorbis.benchmarks.database.BenchServer;
import com.thorbis.benchmarks.database.Network;
import com.thorbis.benchmarks.relationships.hibernate.HibernatePeer;
import com.thorbis.benchmarks.relationships.jdbc.JdbcPeer;
import com.thorbis.benchmarks.relationships.jimmer.JimmerPeer;
import com.thorbis.benchmarks.relationships.jooq.JooqPeer;
import com.thorbis.benchmarks.relationships.springdata.SpringDataPeer;
import com.thorbis.benchmarks.relationships.thorbis.ThorbisPeer;

/** This library and the others on one database, each with a pool of its own and all pools alike. */
final class Peers implements AutoCloseable {

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<Peer> peers = new ArrayList<>();

    Peers(BenchServer server, String database, Network network) {
        List<Function<DataSource, Peer>> all = List.of(
                pool -> new ThorbisPeer(pool, network.perRoundTrip()),
                JooqPeer::new,
                HibernatePeer::new,
                JimmerPeer::new,
                SpringDataPeer::new,
                JdbcPeer::new);
        for (Function<DataSource, Peer> peer : all) {
            HikariDataSource pool = server.pool(database, network);
            pools.add(pool);
            peers.add(peer.apply(pool));
        }
    }

    /** The ways of all. */
    <W> List<W> ways(Function<Peer, List<? extends W>> kind) {
        List<W> ways = new ArrayList<>();
        peers.forEach(peer -> ways.addAll(kind.apply(peer)));
        return ways;
    }

    /** The inserts of all, by their names. */
    Map<String, Work<NewTrees, ?>> inserts() {
        Map<String, Work<NewTrees, ?>> inserts = new LinkedHashMap<>();
        peers.forEach(peer -> inserts.putAll(peer.inserts()));
        return inserts;
    }

    @Override
    public void close() {
        for (Peer peer : peers) {
            peer.close();
        }
        pools.forEach(HikariDataSource::close);
    }
}
