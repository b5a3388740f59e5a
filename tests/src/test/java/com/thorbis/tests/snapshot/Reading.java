package com.thorbis.tests.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.TenantScope;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Trees that show each repair order twice over: by its own key to the owner, and by its vehicle. */
enum Reading {
    OWNERS_AS_THE_LIBRARY_CHOOSES(true, null, null),
    OWNERS_BY_QUERIES_PER_LEVEL(true, Strategy.QUERY_PER_LEVEL, Strategy.QUERY_PER_LEVEL),
    OWNERS_BY_MULTISET(true, Strategy.MULTISET, Strategy.MULTISET),
    OWNERS_BY_BOTH(true, Strategy.MULTISET, Strategy.QUERY_PER_LEVEL),
    ORDERS_AS_THE_LIBRARY_CHOOSES(false, null, null),
    ORDERS_BY_QUERIES_PER_LEVEL(false, Strategy.QUERY_PER_LEVEL, Strategy.QUERY_PER_LEVEL),
    ORDERS_BY_JOIN(false, Strategy.JOIN, Strategy.JOIN),
    ORDERS_BY_BOTH(false, Strategy.QUERY_PER_LEVEL, Strategy.JOIN);

    private final boolean isFromOwners;
    private final @Nullable Strategy vehicles;
    private final @Nullable Strategy others;

    Reading(boolean isFromOwners, @Nullable Strategy vehicles, @Nullable Strategy others) {
        this.isFromOwners = isFromOwners;
        this.vehicles = vehicles;
        this.others = others;
    }

    /** Where an order was seen. */
    private record Place(UUID order, String way, UUID owner) {}

    /** A sentence for each order that is not once beneath the same owner by either way. */
    List<String> torn(TenantScope scope) {
        Stream<Place> places = isFromOwners ? fromOwners(scope) : fromOrders(scope);
        Map<UUID, List<Place>> byOrder =
                places.collect(Collectors.groupingBy(Place::order, TreeMap::new, Collectors.toList()));
        List<String> torn = new ArrayList<>();
        if (byOrder.size() != BusyGarage.ORDERS) {
            torn.add("%d orders of %d".formatted(byOrder.size(), BusyGarage.ORDERS));
        }
        byOrder.values().stream().filter(seen -> !isWhole(seen)).forEach(seen -> torn.add("an order is at " + seen));
        return torn;
    }

    private static boolean isWhole(List<Place> seen) {
        return seen.size() == 2
                && !seen.get(0).way().equals(seen.get(1).way())
                && seen.get(0).owner().equals(seen.get(1).owner());
    }

    private Stream<Place> fromOwners(TenantScope scope) {
        Fetch<Customers, Node> fetch = Fetch.from(CUSTOMERS)
                .with(Customers::repairOrders, o -> by(others, o))
                .with(Customers::vehicles, v -> by(vehicles, v).with(Vehicles::repairOrders, o -> by(others, o)));
        return scope.fetch(fetch).list().stream().flatMap(Reading::below);
    }

    private static Stream<Place> below(Node owner) {
        UUID id = id(owner);
        return Stream.concat(
                owner.many(Customers::repairOrders).stream().map(order -> new Place(id(order), "its own key", id)),
                owner.many(Customers::vehicles).stream()
                        .flatMap(vehicle -> vehicle.many(Vehicles::repairOrders).stream())
                        .map(order -> new Place(id(order), "its vehicle", id)));
    }

    private Stream<Place> fromOrders(TenantScope scope) {
        Fetch<RepairOrders, Node> fetch = Fetch.from(REPAIR_ORDERS)
                .with(RepairOrders::customer, c -> by(others, c))
                .with(RepairOrders::vehicle, v -> by(vehicles, v).with(Vehicles::customer, c -> by(others, c)));
        return scope.fetch(fetch).list().stream().flatMap(Reading::above);
    }

    private static Stream<Place> above(Node order) {
        Stream<Node> own = order.one(RepairOrders::customer).stream();
        Stream<Node> ofVehicle = order.one(RepairOrders::vehicle).flatMap(v -> v.one(Vehicles::customer)).stream();
        return Stream.concat(
                own.map(owner -> new Place(id(order), "its own key", id(owner))),
                ofVehicle.map(owner -> new Place(id(order), "its vehicle", id(owner))));
    }

    private static <T extends KeyedTable<?, ?>> Fetch<T, Node> by(@Nullable Strategy strategy, Fetch<T, Node> fetch) {
        return strategy == null ? fetch : fetch.strategy(strategy);
    }

    private static UUID id(Node node) {
        return node.record().get("id", UUID.class);
    }
}
