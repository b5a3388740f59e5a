package com.thorbis.benchmarks.relationships.jooq;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import com.thorbis.benchmarks.relationships.Garage;
import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.Peer;
import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.TenantTransaction;
import com.thorbis.benchmarks.relationships.Way;
import com.thorbis.benchmarks.relationships.Work;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.LineView;

/** All the ways that jOOQ's manual has for nested collections, since which is best depends on the size. */
public final class JooqPeer implements Peer {

    private final DSLContext jooq;

    public JooqPeer(DataSource dataSource) {
        this.jooq = DSL.using(
                dataSource,
                SQLDialect.POSTGRES,
                new Settings().withExecuteLogging(false).withFetchWarnings(false));
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        return List.of(
                Way.of("jooq-levels", reading(LevelTrees::read)),
                Way.of("jooq-multiset", reading(MultisetTrees::read)),
                Way.of("jooq-join", reading(JoinedTrees::read)));
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        return List.of(
                Way.of("jooq-levels", reading(LevelHistories::read)),
                Way.of("jooq-multiset", reading(MultisetHistories::read)));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        return List.of(Way.of("jooq", reading(LevelTrees::page)));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        return Map.of(
                "jooq-batch",
                        trees -> inTransaction(
                                trees.garage(), dsl -> Inserts.of(trees).inBatches(dsl)),
                "jooq-rows",
                        trees -> inTransaction(
                                trees.garage(), dsl -> Inserts.of(trees).inRows(dsl)));
    }

    private <K, O> Work<Request<K>, O> reading(BiFunction<DSLContext, Request<K>, O> read) {
        return request -> inTransaction(request.garage(), dsl -> read.apply(dsl, request));
    }

    private <O> O inTransaction(Garage garage, Work<DSLContext, O> work) {
        return jooq.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.execute(
                    TenantTransaction.ENTER,
                    garage.business().toString(),
                    garage.actor().toString());
            return work.run(dsl);
        });
    }
}
