package com.thorbis.benchmarks.relationships.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

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

/** All the ways that Hibernate's guide has against N+1 selects, since which is best depends on the size. */
public final class HibernatePeer implements Peer {

    /** Whatever a cell asks for fits into one batch. */
    private static final int BATCH = 2000;

    private final SessionFactory sessions;

    public HibernatePeer(DataSource dataSource) {
        this.sessions = new Configuration()
                .addAnnotatedClass(Customer.class)
                .addAnnotatedClass(Vehicle.class)
                .addAnnotatedClass(RepairOrder.class)
                .addAnnotatedClass(LineItem.class)
                .setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
                .setProperties(settings(dataSource))
                .buildSessionFactory();
    }

    private static Properties settings(DataSource dataSource) {
        Properties settings = new Properties();
        settings.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        settings.put(AvailableSettings.STATEMENT_BATCH_SIZE, 500);
        settings.put(AvailableSettings.ORDER_INSERTS, true);
        return settings;
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        return List.of(
                tree("hibernate-subselect", (session, request) -> {
                    session.setSubselectFetchingEnabled(true);
                    return Trees.touched(Trees.roots(session, request));
                }),
                tree("hibernate-batch", (session, request) -> {
                    session.setFetchBatchSize(BATCH);
                    return Trees.touched(Trees.roots(session, request));
                }),
                tree("hibernate-join", Trees::joined));
    }

    private Way<Request<String>, Customer, CustomerView> tree(
            String name, BiFunction<Session, Request<String>, List<Customer>> read) {
        return new Way<>(name, reading(read), Customer::view);
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        return List.of(Way.of("hibernate-lateral", reading(Histories::read)));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        return List.of(new Way<>("hibernate", reading(Trees::lines), LineItem::view));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        Map<String, Work<NewTrees, ?>> ways = new LinkedHashMap<>();
        ways.put(
                "hibernate",
                trees -> inSession(trees.garage(), session -> {
                    entities(trees).forEach(session::persist);
                    session.flush();
                    return trees;
                }));
        return ways;
    }

    private static List<Customer> entities(NewTrees trees) {
        UUID actor = trees.garage().actor();
        return trees.customers().stream()
                .map(customer -> new Customer(actor, customer))
                .toList();
    }

    private <K, O> Work<Request<K>, O> reading(BiFunction<Session, Request<K>, O> read) {
        return request -> inSession(request.garage(), session -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return read.apply(session, request);
        });
    }

    private <O> O inSession(Garage garage, Function<Session, O> work) {
        try (Session session = sessions.withOptions()
                .tenantIdentifier((Object) garage.business())
                .openSession()) {
            session.beginTransaction();
            session.doWork(connection -> TenantTransaction.enter(connection, garage));
            O result = work.apply(session);
            session.getTransaction().commit();
            return result;
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
