package com.thorbis.benchmarks.relationships.springdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.OrderView;
import com.thorbis.benchmarks.relationships.view.VehicleView;

/** Downwards a query a level; each object gets a list that the next level fills. */
record Trees(Customers customers, Vehicles vehicles, RepairOrders orders, LineItems lines) {

    List<CustomerView> read(Request<String> request) {
        UUID business = request.garage().business();
        Map<UUID, List<VehicleView>> vehiclesOf = new HashMap<>();
        Map<UUID, List<OrderView>> ordersOf = new HashMap<>();
        Map<UUID, List<LineView>> linesOf = new HashMap<>();
        List<CustomerView> roots = new ArrayList<>();
        for (Customer customer : customers.page(business, request.after(), request.limit())) {
            roots.add(view(customer, below(vehiclesOf, customer.id())));
        }
        for (Vehicle vehicle : vehicles.of(business, keys(vehiclesOf))) {
            below(vehiclesOf, vehicle.customerId()).add(view(vehicle, below(ordersOf, vehicle.id())));
        }
        for (RepairOrder order : orders.of(business, keys(ordersOf))) {
            below(ordersOf, order.vehicleId()).add(view(order, below(linesOf, order.id())));
        }
        for (LineItem line : lines.of(business, keys(linesOf))) {
            below(linesOf, line.repairOrderId()).add(line.view());
        }
        return roots;
    }

    private static CustomerView view(Customer customer, List<VehicleView> vehicles) {
        return new CustomerView(
                customer.id(),
                customer.customerNumber(),
                customer.firstName(),
                customer.lastName(),
                Objects.requireNonNull(customer.createdAt()),
                customer.createdBy(),
                customer.updatedBy(),
                vehicles);
    }

    private static VehicleView view(Vehicle vehicle, List<OrderView> orders) {
        return new VehicleView(
                vehicle.id(),
                vehicle.vin(),
                vehicle.make(),
                vehicle.model(),
                vehicle.year(),
                vehicle.currentMileage(),
                vehicle.createdBy(),
                vehicle.updatedBy(),
                orders);
    }

    private static OrderView view(RepairOrder order, List<LineView> lines) {
        return new OrderView(
                order.id(),
                order.roNumber(),
                order.customerConcern(),
                order.subtotal(),
                order.totalAmount(),
                Objects.requireNonNull(order.createdAt()),
                order.createdBy(),
                order.updatedBy(),
                lines);
    }

    private static UUID[] keys(Map<UUID, ?> lists) {
        return lists.keySet().toArray(UUID[]::new);
    }

    private static <V> List<V> below(Map<UUID, List<V>> lists, UUID parent) {
        return lists.computeIfAbsent(parent, id -> new ArrayList<>());
    }
}
