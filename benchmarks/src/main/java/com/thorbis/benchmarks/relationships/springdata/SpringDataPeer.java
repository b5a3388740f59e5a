package com.thorbis.benchmarks.relationships.springdata;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

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

/** Repositories in a Spring transaction. */
public final class SpringDataPeer implements Peer {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    public SpringDataPeer(DataSource dataSource) {
        context.registerBean(DataSource.class, () -> dataSource);
        context.register(SpringDataConfiguration.class);
        context.refresh();
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        Trees trees = new Trees(
                context.getBean(Customers.class),
                context.getBean(Vehicles.class),
                context.getBean(RepairOrders.class),
                context.getBean(LineItems.class));
        return List.of(Way.of("spring-data-jdbc", request -> in(request.garage(), () -> trees.read(request))));
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        Histories histories = new Histories(context.getBean(Vehicles.class), context.getBean(RepairOrders.class));
        return List.of(Way.of("spring-data-jdbc", request -> in(request.garage(), () -> histories.read(request))));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        LineItems lines = context.getBean(LineItems.class);
        return List.of(new Way<Request<UUID>, LineItem, LineView>(
                "spring-data-jdbc",
                request -> in(
                        request.garage(),
                        () -> lines.page(request.garage().business(), request.after(), request.limit())),
                LineItem::view));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        JdbcAggregateTemplate template = context.getBean(JdbcAggregateTemplate.class);
        return Map.of(
                "spring-data-jdbc",
                trees -> in(trees.garage(), () -> Inserts.of(trees).insert(template)));
    }

    private <O> O in(Garage garage, Supplier<O> work) {
        return transaction.execute(status -> {
            jdbc.query(
                    TenantTransaction.ENTER,
                    row -> {},
                    garage.business().toString(),
                    garage.actor().toString());
            return work.get();
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
