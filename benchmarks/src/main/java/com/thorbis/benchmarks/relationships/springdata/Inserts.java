package com.thorbis.benchmarks.relationships.springdata;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

import com.thorbis.benchmarks.relationships.Garage;
import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.benchmarks.relationships.view.NewLine;
import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.NewVehicle;

/** The trees as aggregates, a list for each table, parents first. */
final class Inserts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Garage garage;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<RepairOrder> orders = new ArrayList<>();
    private final List<LineItem> lines = new ArrayList<>();

    private Inserts(Garage garage) {
        this.garage = garage;
    }

    static Inserts of(NewTrees trees) {
        Inserts inserts = new Inserts(trees.garage());
        trees.customers().forEach(inserts::add);
        return inserts;
    }

    /** A batch a table. */
    List<LineItem> insert(JdbcAggregateTemplate template) {
        template.insertAll(customers);
        template.insertAll(vehicles);
        template.insertAll(orders);
        return template.insertAll(lines);
    }

    private void add(NewCustomer customer) {
        UUID id = IDS.generate();
        customers.add(new Customer(
                id,
                garage.business(),
                customer.customerNumber(),
                customer.firstName(),
                customer.lastName(),
                null,
                garage.actor(),
                garage.actor()));
        customer.vehicles().forEach(vehicle -> add(id, vehicle));
    }

    private void add(UUID customerId, NewVehicle vehicle) {
        UUID id = IDS.generate();
        vehicles.add(new Vehicle(
                id,
                garage.business(),
                customerId,
                vehicle.vin(),
                vehicle.make(),
                vehicle.model(),
                vehicle.year(),
                vehicle.currentMileage(),
                garage.actor(),
                garage.actor()));
        vehicle.repairOrders().forEach(order -> add(id, order));
    }

    private void add(UUID vehicleId, NewOrder order) {
        UUID id = IDS.generate();
        orders.add(new RepairOrder(
                id,
                garage.business(),
                vehicleId,
                order.roNumber(),
                order.customerConcern(),
                order.total(),
                order.total(),
                null,
                garage.actor(),
                garage.actor()));
        order.lineItems().forEach(line -> add(id, line));
    }

    private void add(UUID orderId, NewLine line) {
        lines.add(new LineItem(
                IDS.generate(),
                garage.business(),
                orderId,
                line.lineType().literal(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice(),
                line.displayOrder(),
                garage.actor(),
                garage.actor()));
    }
}
