package com.thorbis.benchmarks.relationships.jooq;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

import com.thorbis.benchmarks.relationships.Garage;
import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.benchmarks.relationships.view.NewLine;
import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.NewVehicle;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

/** The trees as records, a list for each table, parents first. */
final class Inserts {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    /** As many as keep a statement of the widest table below the driver's 65,535 parameters. */
    private static final int ROWS_A_STATEMENT = 1000;

    private final Garage garage;
    private final List<CustomerRecord> customers = new ArrayList<>();
    private final List<VehicleRecord> vehicles = new ArrayList<>();
    private final List<RepairOrderRecord> orders = new ArrayList<>();
    private final List<RoLineItemRecord> lines = new ArrayList<>();

    private Inserts(Garage garage) {
        this.garage = garage;
    }

    static Inserts of(NewTrees trees) {
        Inserts inserts = new Inserts(trees.garage());
        trees.customers().forEach(inserts::add);
        return inserts;
    }

    /** Batches of the driver. */
    int inBatches(DSLContext dsl) {
        return tables().stream()
                .mapToInt(rows -> dsl.batchInsert(rows).execute().length)
                .sum();
    }

    /** Statements of many rows. */
    int inRows(DSLContext dsl) {
        int inserted = 0;
        for (List<? extends TableRecord<?>> rows : tables()) {
            for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
                inserted += insert(dsl, rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size())));
            }
        }
        return inserted;
    }

    private static int insert(DSLContext dsl, List<? extends TableRecord<?>> rows) {
        return dsl.insertInto(rows.get(0).getTable()).set(rows).execute();
    }

    private List<List<? extends TableRecord<?>>> tables() {
        return List.of(customers, vehicles, orders, lines);
    }

    private void add(NewCustomer customer) {
        UUID id = IDS.generate();
        customers.add(new CustomerRecord()
                .setBusinessId(garage.business())
                .setId(id)
                .setCreatedBy(garage.actor())
                .setUpdatedBy(garage.actor())
                .setCustomerNumber(customer.customerNumber())
                .setFirstName(customer.firstName())
                .setLastName(customer.lastName()));
        customer.vehicles().forEach(vehicle -> add(id, vehicle));
    }

    private void add(UUID customerId, NewVehicle vehicle) {
        UUID id = IDS.generate();
        vehicles.add(new VehicleRecord()
                .setBusinessId(garage.business())
                .setId(id)
                .setCreatedBy(garage.actor())
                .setUpdatedBy(garage.actor())
                .setCustomerId(customerId)
                .setVin(vehicle.vin())
                .setMake(vehicle.make())
                .setModel(vehicle.model())
                .setYear(vehicle.year())
                .setCurrentMileage(vehicle.currentMileage()));
        vehicle.repairOrders().forEach(order -> add(id, order));
    }

    private void add(UUID vehicleId, NewOrder order) {
        UUID id = IDS.generate();
        orders.add(new RepairOrderRecord()
                .setBusinessId(garage.business())
                .setId(id)
                .setCreatedBy(garage.actor())
                .setUpdatedBy(garage.actor())
                .setVehicleId(vehicleId)
                .setRoNumber(order.roNumber())
                .setCustomerConcern(order.customerConcern())
                .setSubtotal(order.total())
                .setTotalAmount(order.total()));
        order.lineItems().forEach(line -> add(id, line));
    }

    private void add(UUID orderId, NewLine line) {
        lines.add(new RoLineItemRecord()
                .setBusinessId(garage.business())
                .setId(IDS.generate())
                .setCreatedBy(garage.actor())
                .setUpdatedBy(garage.actor())
                .setRepairOrderId(orderId)
                .setLineType(line.lineType())
                .setDescription(line.description())
                .setQuantity(line.quantity())
                .setUnitPrice(line.unitPrice())
                .setTotalPrice(line.totalPrice())
                .setDisplayOrder(line.displayOrder()));
    }
}
