package com.thorbis.tests.save;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.save.Mode;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.save.Trees.Line;
import com.thorbis.tests.save.Trees.Order;
import com.thorbis.tests.save.Trees.Vehicle;

/** What a database should hold after a save, in plain Java: maps of rows that point to their parents. */
final class Model {

    /** What becomes of the rows at each of the three relationships. */
    record Modes(Mode vehicles, Mode orders, Mode lines) {}

    private record VehicleRow(String model) {}

    private record OrderRow(UUID vehicle, String roNumber, BigDecimal subtotal) {}

    private record LineRow(UUID order, String description, BigDecimal amount) {}

    private String lastName = "";
    private final Map<UUID, VehicleRow> vehicles = new LinkedHashMap<>();
    private final Map<UUID, OrderRow> orders = new LinkedHashMap<>();
    private final Map<UUID, LineRow> lines = new LinkedHashMap<>();

    /** The rows of a tree that was read. */
    static Model of(Customer stored) {
        Model model = new Model();
        model.write(stored);
        for (Vehicle vehicle : stored.vehicles()) {
            for (Order order : vehicle.repairOrders()) {
                model.orders.put(order.key(), new OrderRow(vehicle.key(), order.roNumber(), Trees.amount(order)));
            }
        }
        return model;
    }

    /** Does to the rows what a save of a tree should; new rows get keys that nobody will compare. */
    void save(Customer tree, Modes modes) {
        Customer keyed = Trees.keyed(tree);
        write(keyed);
        remove(keyed, modes);
        keyed.vehicles().stream().flatMap(v -> v.repairOrders().stream()).forEach(this::addUp);
    }

    private void write(Customer tree) {
        lastName = tree.lastName();
        for (Vehicle vehicle : tree.vehicles()) {
            vehicles.put(vehicle.key(), new VehicleRow(String.valueOf(vehicle.model())));
            for (Order order : vehicle.repairOrders()) {
                orders.put(order.key(), new OrderRow(vehicle.key(), order.roNumber(), BigDecimal.ZERO));
                for (Line line : order.lineItems()) {
                    lines.put(line.key(), new LineRow(order.key(), line.description(), Trees.amount(line)));
                }
            }
        }
    }

    private void remove(Customer tree, Modes modes) {
        List<Order> given =
                tree.vehicles().stream().flatMap(v -> v.repairOrders().stream()).toList();
        Set<UUID> givenVehicles = tree.vehicles().stream().map(Vehicle::key).collect(Collectors.toSet());
        Set<UUID> givenOrders = given.stream().map(Order::key).collect(Collectors.toSet());
        Set<UUID> givenLines = given.stream()
                .flatMap(o -> o.lineItems().stream())
                .map(Line::key)
                .collect(Collectors.toSet());
        if (modes.lines() == Mode.REPLACE) {
            lines.entrySet()
                    .removeIf(e -> givenOrders.contains(e.getValue().order()) && !givenLines.contains(e.getKey()));
        }
        if (modes.orders() == Mode.REPLACE) {
            orders.entrySet()
                    .removeIf(e -> givenVehicles.contains(e.getValue().vehicle()) && !givenOrders.contains(e.getKey()));
        }
        if (modes.vehicles() == Mode.REPLACE) {
            vehicles.keySet().retainAll(givenVehicles);
        }
    }

    private void addUp(Order order) {
        BigDecimal subtotal = lines.values().stream()
                .filter(line -> line.order().equals(order.key()))
                .map(LineRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        orders.computeIfPresent(order.key(), (key, row) -> new OrderRow(row.vehicle(), row.roNumber(), subtotal));
    }

    /** All that can be read, without keys. */
    List<String> visible() {
        List<String> rows = new ArrayList<>(List.of("customer " + lastName));
        vehicles.forEach((id, vehicle) -> {
            rows.add("vehicle " + vehicle.model());
            orders.forEach((orderId, order) -> {
                if (order.vehicle().equals(id)) {
                    String path = vehicle.model() + " > " + order.roNumber();
                    rows.add(path + " costs "
                            + order.subtotal().stripTrailingZeros().toPlainString());
                    lines.values().stream()
                            .filter(line -> line.order().equals(orderId))
                            .forEach(line -> rows.add(path + " > " + line.description()));
                }
            });
        });
        rows.sort(Comparator.naturalOrder());
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Model model && visible().equals(model.visible());
    }

    @Override
    public int hashCode() {
        return visible().hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", visible());
    }
}
