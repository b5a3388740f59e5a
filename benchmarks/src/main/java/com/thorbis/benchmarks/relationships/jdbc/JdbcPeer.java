package com.thorbis.benchmarks.relationships.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.Peer;
import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.TenantTransaction;
import com.thorbis.benchmarks.relationships.Way;
import com.thorbis.benchmarks.relationships.Work;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.LineView;

/** Statements and loops by hand. */
public final class JdbcPeer implements Peer {

    private final TenantTransaction transaction;

    public JdbcPeer(DataSource dataSource) {
        this.transaction = new TenantTransaction(dataSource);
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        return List.of(Way.of(
                "jdbc", request -> transaction.call(request.garage(), connection -> Trees.read(connection, request))));
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        return List.of(Way.of(
                "jdbc",
                request -> transaction.call(request.garage(), connection -> Histories.read(connection, request))));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        return List.of(Way.of(
                "jdbc", request -> transaction.call(request.garage(), connection -> Trees.lines(connection, request))));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        return Map.of(
                "jdbc", trees -> transaction.call(trees.garage(), connection -> new Inserts(connection).insert(trees)));
    }
}
