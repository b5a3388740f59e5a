package com.thorbis.tests.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.save.Mode;
import com.thorbis.tests.save.Model.Modes;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.save.Trees.Line;
import com.thorbis.tests.save.Trees.Order;
import com.thorbis.tests.save.Trees.Vehicle;

/** What a caller might want of a tree that was read: rows kept, changed, moved to another parent, left out, and new ones. */
final class RandomTree {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Random random;
    private final Modes modes;

    RandomTree(Random random) {
        this.random = random;
        this.modes = new Modes(mode(), mode(), mode());
    }

    Modes modes() {
        return modes;
    }

    private Mode mode() {
        return List.of(Mode.values()).get(random.nextInt(Mode.values().length));
    }

    /** A customer with up to three of each. */
    Customer fresh() {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            vehicles.add(Trees.vehicle(name("M"), orders()));
        }
        return new Customer(null, name("C-"), name("N"), null, vehicles);
    }

    /** The same customer, changed. */
    Customer changed(Customer stored) {
        List<Vehicle> vehicles = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Vehicle vehicle : stored.vehicles()) {
            if (modes.vehicles() != Mode.APPEND && random.nextInt(4) > 0) {
                vehicles.add(new Vehicle(
                        vehicle.id(),
                        vehicle.make(),
                        random.nextBoolean() ? vehicle.model() : name("M"),
                        random.nextBoolean() ? vehicle.updatedAt() : null,
                        new ArrayList<>()));
            }
            orders.addAll(vehicle.repairOrders());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            vehicles.add(new Vehicle(null, "Saab", name("M"), null, new ArrayList<>()));
        }
        orders.forEach(order -> lines.addAll(order.lineItems()));
        List<Order> given = new ArrayList<>();
        for (Vehicle vehicle : vehicles) {
            for (int i = random.nextInt(2); i > 0; i--) {
                given.add(add(vehicle, null));
            }
        }
        if (modes.orders() != Mode.APPEND && !vehicles.isEmpty()) {
            for (Order order : orders) {
                if (random.nextInt(4) > 0) {
                    given.add(add(vehicles.get(random.nextInt(vehicles.size())), order));
                }
            }
        }
        if (modes.lines() != Mode.APPEND && !given.isEmpty()) {
            for (Line line : lines) {
                if (random.nextInt(4) > 0) {
                    given.get(random.nextInt(given.size())).lineItems().add(changed(line));
                }
            }
        }
        return new Customer(
                stored.id(),
                stored.customerNumber(),
                name("N"),
                random.nextBoolean() ? stored.updatedAt() : null,
                vehicles);
    }

    private Order add(Vehicle vehicle, @Nullable Order order) {
        List<Line> lines = new ArrayList<>(List.of(lines()));
        Order added = order == null
                ? new Order(null, name("R"), null, null, null, null, lines)
                : new Order(
                        order.id(),
                        random.nextBoolean() ? order.roNumber() : name("R"),
                        null,
                        null,
                        null,
                        random.nextBoolean() ? order.updatedAt() : null,
                        lines);
        vehicle.repairOrders().add(added);
        return added;
    }

    private Line changed(Line line) {
        return random.nextBoolean()
                ? new Line(line.id(), line.lineType(), line.description(), line.quantity(), line.unitPrice(), null)
                : new Line(line.id(), line.lineType(), name("l"), line.quantity(), line.unitPrice(), null);
    }

    private Order[] orders() {
        Order[] orders = new Order[random.nextInt(3)];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = Trees.order(name("R"), lines());
        }
        return orders;
    }

    private Line[] lines() {
        Line[] lines = new Line[random.nextInt(3)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Trees.line(name("l"), 1 + random.nextInt(9), random.nextInt(100) + ".99");
        }
        return lines;
    }

    private static String name(String kind) {
        return kind + NUMBER.incrementAndGet();
    }
}
