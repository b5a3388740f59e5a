package com.thorbis.benchmarks.relationships.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.benchmarks.relationships.view.NewLine;
import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.NewVehicle;

/** A batch a table. */
final class Inserts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String CUSTOMERS = """
            insert into hs.customers (business_id, id, created_by, updated_by, customer_number, first_name, last_name)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String VEHICLES = """
            insert into auto.vehicles (business_id, id, created_by, updated_by, customer_id, vin, make, model, year,
                current_mileage)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ORDERS = """
            insert into auto.repair_orders (business_id, id, created_by, updated_by, vehicle_id, ro_number,
                customer_concern, subtotal, total_amount)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINES = """
            insert into auto.ro_line_items (business_id, id, created_by, updated_by, repair_order_id, line_type,
                description, quantity, unit_price, total_price, display_order)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    Inserts(Connection connection) {
        this.connection = connection;
    }

    int insert(NewTrees trees) throws SQLException {
        try (PreparedStatement customers = connection.prepareStatement(CUSTOMERS);
                PreparedStatement vehicles = connection.prepareStatement(VEHICLES);
                PreparedStatement orders = connection.prepareStatement(ORDERS);
                PreparedStatement lines = connection.prepareStatement(LINES)) {
            for (NewCustomer customer : trees.customers()) {
                UUID customerId = add(customers, trees, customer);
                for (NewVehicle vehicle : customer.vehicles()) {
                    UUID vehicleId = add(vehicles, trees, customerId, vehicle);
                    for (NewOrder order : vehicle.repairOrders()) {
                        UUID orderId = add(orders, trees, vehicleId, order);
                        for (NewLine line : order.lineItems()) {
                            add(lines, trees, orderId, line);
                        }
                    }
                }
            }
            customers.executeBatch();
            vehicles.executeBatch();
            orders.executeBatch();
            return lines.executeBatch().length;
        }
    }

    private static UUID add(PreparedStatement insert, NewTrees trees, NewCustomer customer) throws SQLException {
        return add(insert, trees, customer.customerNumber(), customer.firstName(), customer.lastName());
    }

    private static UUID add(PreparedStatement insert, NewTrees trees, UUID customerId, NewVehicle vehicle)
            throws SQLException {
        return add(
                insert,
                trees,
                customerId,
                vehicle.vin(),
                vehicle.make(),
                vehicle.model(),
                vehicle.year(),
                vehicle.currentMileage());
    }

    private static UUID add(PreparedStatement insert, NewTrees trees, UUID vehicleId, NewOrder order)
            throws SQLException {
        return add(insert, trees, vehicleId, order.roNumber(), order.customerConcern(), order.total(), order.total());
    }

    private static UUID add(PreparedStatement insert, NewTrees trees, UUID orderId, NewLine line) throws SQLException {
        return add(
                insert,
                trees,
                orderId,
                line.lineType().literal(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice(),
                line.displayOrder());
    }

    private static UUID add(PreparedStatement insert, NewTrees trees, Object... values) throws SQLException {
        UUID id = IDS.generate();
        insert.setObject(1, trees.garage().business());
        insert.setObject(2, id);
        insert.setObject(3, trees.garage().actor());
        insert.setObject(4, trees.garage().actor());
        for (int i = 0; i < values.length; i++) {
            insert.setObject(5 + i, values[i]);
        }
        insert.addBatch();
        return id;
    }
}
