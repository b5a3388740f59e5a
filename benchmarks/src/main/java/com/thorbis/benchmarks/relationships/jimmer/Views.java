package com.thorbis.benchmarks.relationships.jimmer;

import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.OrderView;
import com.thorbis.benchmarks.relationships.view.VehicleView;

/** The entities as answers are compared. */
final class Views {

    private Views() {}

    static CustomerView of(Customer customer) {
        return new CustomerView(
                customer.id(),
                customer.customerNumber(),
                customer.firstName(),
                customer.lastName(),
                customer.createdAt(),
                customer.createdBy(),
                customer.updatedBy(),
                customer.vehicles().stream().map(Views::of).toList());
    }

    private static VehicleView of(Vehicle vehicle) {
        return new VehicleView(
                vehicle.id(),
                vehicle.vin(),
                vehicle.make(),
                vehicle.model(),
                vehicle.year(),
                vehicle.currentMileage(),
                vehicle.createdBy(),
                vehicle.updatedBy(),
                vehicle.repairOrders().stream().map(Views::of).toList());
    }

    private static OrderView of(RepairOrder order) {
        return new OrderView(
                order.id(),
                order.roNumber(),
                order.customerConcern(),
                order.subtotal(),
                order.totalAmount(),
                order.createdAt(),
                order.createdBy(),
                order.updatedBy(),
                order.lineItems().stream().map(Views::of).toList());
    }

    static LineView of(LineItem line) {
        return new LineView(
                line.id(),
                line.lineType(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice(),
                line.displayOrder(),
                line.createdBy(),
                line.updatedBy());
    }
}
