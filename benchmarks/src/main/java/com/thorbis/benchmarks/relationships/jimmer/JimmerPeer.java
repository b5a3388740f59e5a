package com.thorbis.benchmarks.relationships.jimmer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.runtime.DefaultDatabaseNamingStrategy;

import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.Peer;
import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.TenantTransaction;
import com.thorbis.benchmarks.relationships.Way;
import com.thorbis.benchmarks.relationships.Work;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.LineView;

/** A query a level, with an array of keys, which is what Jimmer does by itself on PostgreSQL. */
public final class JimmerPeer implements Peer {

    /** Whatever a cell asks for fits into one batch. */
    private static final int BATCH = 10_000;

    private final TenantTransaction transaction;
    private final JSqlClient jimmer;

    public JimmerPeer(DataSource dataSource) {
        this.transaction = new TenantTransaction(dataSource);
        this.jimmer = JSqlClient.newBuilder()
                .setDialect(new PostgresDialect())
                .setDatabaseNamingStrategy(DefaultDatabaseNamingStrategy.LOWER_CASE)
                .setDefaultBatchSize(BATCH)
                .setDefaultListBatchSize(BATCH)
                .build();
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        return List.of(new Way<Request<String>, Customer, CustomerView>(
                "jimmer",
                request -> transaction.call(request.garage(), connection -> Trees.read(jimmer, connection, request)),
                Views::of));
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        return List.of(Way.of(
                "jimmer-window",
                request ->
                        transaction.call(request.garage(), connection -> Histories.read(jimmer, connection, request))));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        return List.of(new Way<Request<UUID>, LineItem, LineView>(
                "jimmer",
                request -> transaction.call(request.garage(), connection -> Trees.lines(jimmer, connection, request)),
                Views::of));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        return Map.of(
                "jimmer",
                trees -> transaction.call(
                        trees.garage(),
                        connection -> jimmer.getEntities()
                                .saveEntitiesCommand(Inserts.entities(trees))
                                .setMode(SaveMode.INSERT_ONLY)
                                .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                                .execute(connection)));
    }
}
