package com.thorbis.benchmarks.relationships.thorbis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import com.thorbis.benchmarks.relationships.Garage;
import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.Peer;
import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.Way;
import com.thorbis.benchmarks.relationships.Work;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.RoLineItems;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;

import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** As its manual says, and with the strategies that it chooses by itself, knowing how far the server is. */
public final class ThorbisPeer implements Peer {

    private static final Fetch<Customers, CustomerView> TREES = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders, ro -> ro.with(RepairOrders::lineItems)))
            .orderBy(c -> c.CUSTOMER_NUMBER)
            .into(CustomerView.class);

    private static final Fetch<Vehicles, HistoryView> HISTORIES = Fetch.from(VEHICLES)
            .with(
                    Vehicles::repairOrders,
                    ro -> ro.orderBy(o -> o.CREATED_AT.desc()).limit(3))
            .orderBy(v -> v.VIN)
            .into(HistoryView.class);

    private static final Fetch<RoLineItems, LineView> LINES =
            Fetch.from(RO_LINE_ITEMS).orderBy(l -> l.ID).into(LineView.class);

    private static final Save<Customers, NewCustomer> NEW = Save.into(CUSTOMERS)
            .with(
                    Customers::vehicles,
                    Mode.APPEND,
                    v -> v.with(
                            Vehicles::repairOrders, Mode.APPEND, ro -> ro.with(RepairOrders::lineItems, Mode.APPEND)))
            .from(NewCustomer.class);

    private final Thorbis thorbis;

    public ThorbisPeer(DataSource dataSource, Duration networkLatency) {
        this.thorbis =
                Thorbis.builder(dataSource).networkLatency(networkLatency).build();
    }

    @Override
    public List<Way<Request<String>, ?, CustomerView>> trees() {
        return List.of(Way.of("thorbis", this::tree));
    }

    /** As {@link #trees()}. */
    public List<CustomerView> tree(Request<String> request) {
        return tenant(request.garage())
                .fetch(TREES)
                .where(c -> c.CUSTOMER_NUMBER.gt(request.after()))
                .limit(request.limit())
                .list();
    }

    /** All customers with all that is below them, in a heap that need not hold them. */
    public Stream<CustomerView> stream(Garage garage) {
        return tenant(garage).fetch(TREES).stream();
    }

    @Override
    public List<Way<Request<String>, ?, HistoryView>> newest() {
        return List.of(Way.of(
                "thorbis",
                request -> tenant(request.garage())
                        .fetch(HISTORIES)
                        .where(v -> v.VIN.gt(request.after()))
                        .limit(request.limit())
                        .list()));
    }

    @Override
    public List<Way<Request<UUID>, ?, LineView>> lines() {
        return List.of(Way.of(
                "thorbis",
                request -> tenant(request.garage())
                        .fetch(LINES)
                        .where(l -> l.ID.gt(request.after()))
                        .limit(request.limit())
                        .list()));
    }

    @Override
    public Map<String, Work<NewTrees, ?>> inserts() {
        return Map.of("thorbis", trees -> tenant(trees.garage()).save(NEW).insertAll(trees.customers()));
    }

    private Tenant tenant(Garage garage) {
        return thorbis.tenant(garage.business(), garage.actor());
    }
}
