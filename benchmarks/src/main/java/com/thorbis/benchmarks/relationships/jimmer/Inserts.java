package com.thorbis.benchmarks.relationships.jimmer;

import java.util.List;

import com.thorbis.benchmarks.relationships.Garage;
import com.thorbis.benchmarks.relationships.NewTrees;
import com.thorbis.benchmarks.relationships.view.NewCustomer;
import com.thorbis.benchmarks.relationships.view.NewLine;
import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.NewVehicle;

/** The trees as entities. */
final class Inserts {

    private Inserts() {}

    static List<Customer> entities(NewTrees trees) {
        return trees.customers().stream()
                .map(customer -> CustomerDraft.$.produce(draft -> fill(draft, trees.garage(), customer)))
                .toList();
    }

    private static void fill(CustomerDraft draft, Garage garage, NewCustomer customer) {
        own(draft, garage);
        draft.setCustomerNumber(customer.customerNumber());
        draft.setFirstName(customer.firstName());
        draft.setLastName(customer.lastName());
        customer.vehicles().forEach(vehicle -> draft.addIntoVehicles(below -> fill(below, garage, vehicle)));
    }

    private static void fill(VehicleDraft draft, Garage garage, NewVehicle vehicle) {
        own(draft, garage);
        draft.setVin(vehicle.vin());
        draft.setMake(vehicle.make());
        draft.setModel(vehicle.model());
        draft.setYear(vehicle.year());
        draft.setCurrentMileage(vehicle.currentMileage());
        vehicle.repairOrders().forEach(order -> draft.addIntoRepairOrders(below -> fill(below, garage, order)));
    }

    private static void fill(RepairOrderDraft draft, Garage garage, NewOrder order) {
        own(draft, garage);
        draft.setRoNumber(order.roNumber());
        draft.setCustomerConcern(order.customerConcern());
        draft.setSubtotal(order.total());
        draft.setTotalAmount(order.total());
        order.lineItems().forEach(line -> draft.addIntoLineItems(below -> fill(below, garage, line)));
    }

    private static void fill(LineItemDraft draft, Garage garage, NewLine line) {
        own(draft, garage);
        draft.setLineType(line.lineType().literal());
        draft.setDescription(line.description());
        draft.setQuantity(line.quantity());
        draft.setUnitPrice(line.unitPrice());
        draft.setTotalPrice(line.totalPrice());
        draft.setDisplayOrder(line.displayOrder());
    }

    private static void own(OwnedRowDraft draft, Garage garage) {
        draft.setBusinessId(garage.business());
        draft.setCreatedBy(garage.actor());
        draft.setUpdatedBy(garage.actor());
    }
}
