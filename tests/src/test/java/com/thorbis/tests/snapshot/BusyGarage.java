package com.thorbis.tests.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.thorbis.dao.Tenant;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.tests.table.Garage;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/**
 * A writer that moves vehicles and repair orders between owners, as fast as it can, until it is closed.
 *
 * <p>A repair order belongs to a vehicle and to that vehicle's owner, at every moment: what moves one moves the other in
 * the same transaction. So a tree that shows an order beneath one owner by its vehicle, and beneath another or nowhere by
 * its own key, is put together from several moments.
 */
final class BusyGarage implements AutoCloseable {

    private static final int OWNERS = 20;
    private static final int VEHICLES_TO_MOVE = 30;
    static final int ORDERS = 60;

    private final Tenant tenant;
    private final Random random = new Random(4);
    private final List<UUID> owners = new ArrayList<>();
    private final List<UUID> vehicles = new ArrayList<>();
    private final List<UUID> orders = new ArrayList<>();
    private final Map<UUID, UUID> ownerOf = new HashMap<>();
    private final AtomicLong moves = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> writing;

    private BusyGarage(Tenant tenant) {
        this.tenant = tenant;
        fill();
        this.writing = CompletableFuture.runAsync(this::moveUntilClosed, writer);
    }

    static BusyGarage open(Tenant tenant) {
        return new BusyGarage(tenant);
    }

    /** How many rows were moved so far. */
    long moves() {
        return moves.get();
    }

    private void fill() {
        tenant.dao(CUSTOMERS)
                .insertAll(rows(OWNERS, i -> Garage.newCustomer("Owner " + i)))
                .forEach(owner -> owners.add(owner.getId()));
        tenant.dao(VEHICLES)
                .insertAll(rows(VEHICLES_TO_MOVE, i -> newVehicle(oneOf(owners))))
                .forEach(vehicle -> ownerOf.put(vehicle.getId(), vehicle.getCustomerId()));
        vehicles.addAll(ownerOf.keySet());
        tenant.dao(REPAIR_ORDERS)
                .insertAll(rows(ORDERS, i -> newOrder("R-" + i, oneOf(vehicles))))
                .forEach(order -> orders.add(order.getId()));
    }

    private static <R> List<R> rows(int count, IntFunction<R> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private static VehicleRecord newVehicle(UUID owner) {
        VehicleRecord vehicle = VEHICLES.newRecord();
        vehicle.setCustomerId(owner);
        vehicle.setMake("Saab");
        vehicle.setModel("900");
        return vehicle;
    }

    private RepairOrderRecord newOrder(String number, UUID vehicle) {
        RepairOrderRecord order = REPAIR_ORDERS.newRecord();
        order.setRoNumber(number);
        order.setVehicleId(vehicle);
        order.setCustomerId(ownerOf.get(vehicle));
        return order;
    }

    private void moveUntilClosed() {
        while (!closed.get()) {
            if (random.nextBoolean()) {
                moveOrder(oneOf(orders), oneOf(vehicles));
            } else {
                moveVehicle(oneOf(vehicles), oneOf(owners));
            }
            moves.incrementAndGet();
        }
    }

    private void moveOrder(UUID order, UUID vehicle) {
        tenant.dao(REPAIR_ORDERS).update(order, o -> o.setVehicleId(vehicle).setCustomerId(ownerOf.get(vehicle)));
    }

    private void moveVehicle(UUID vehicle, UUID owner) {
        tenant.transaction(tx -> {
            tx.dao(VEHICLES).update(vehicle, v -> v.setCustomerId(owner));
            tx.dsl()
                    .update(REPAIR_ORDERS)
                    .set(REPAIR_ORDERS.CUSTOMER_ID, owner)
                    .where(REPAIR_ORDERS.VEHICLE_ID.eq(vehicle))
                    .execute();
        });
        ownerOf.put(vehicle, owner);
    }

    private UUID oneOf(List<UUID> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    /** Fails with what the writer failed with, if it did. */
    @Override
    public void close() {
        closed.set(true);
        writing.join();
        writer.shutdown();
    }
}
