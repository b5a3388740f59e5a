package com.thorbis.benchmarks.relationships.jimmer;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

import org.babyfish.jimmer.sql.JSqlClient;

import com.thorbis.benchmarks.relationships.Request;

/** Trees by an object fetcher, and lines alone. */
final class Trees {

    private static final LineItemFetcher LINES = LineItemFetcher.$
            .lineType()
            .description()
            .quantity()
            .unitPrice()
            .totalPrice()
            .displayOrder()
            .createdBy()
            .updatedBy();

    private static final CustomerFetcher TREES = CustomerFetcher.$
            .customerNumber()
            .firstName()
            .lastName()
            .createdAt()
            .createdBy()
            .updatedBy()
            .vehicles(VehicleFetcher.$
                    .vin()
                    .make()
                    .model()
                    .year()
                    .currentMileage()
                    .createdBy()
                    .updatedBy()
                    .repairOrders(RepairOrderFetcher.$
                            .roNumber()
                            .customerConcern()
                            .subtotal()
                            .totalAmount()
                            .createdAt()
                            .createdBy()
                            .updatedBy()
                            .lineItems(LINES)));

    private Trees() {}

    static List<Customer> read(JSqlClient jimmer, Connection connection, Request<String> request) {
        CustomerTable customer = CustomerTable.$;
        return jimmer.createQuery(customer)
                .where(customer.businessId().eq(request.garage().business()))
                .where(customer.customerNumber().gt(request.after()))
                .orderBy(customer.customerNumber())
                .select(customer.fetch(TREES))
                .limit(request.limit())
                .execute(connection);
    }

    static List<LineItem> lines(JSqlClient jimmer, Connection connection, Request<UUID> request) {
        LineItemTable line = LineItemTable.$;
        return jimmer.createQuery(line)
                .where(line.businessId().eq(request.garage().business()))
                .where(line.id().gt(request.after()))
                .orderBy(line.id())
                .select(line.fetch(LINES))
                .limit(request.limit())
                .execute(connection);
    }
}
