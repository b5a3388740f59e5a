package com.thorbis.tests.table;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.thorbis.dao.TenantScope;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Rows that tests need and don't care about, with the few values that they do care about. */
public final class Garage {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Garage() {}

    public static CustomerRecord customer(TenantScope scope, String lastName) {
        return scope.dao(CUSTOMERS).insert(newCustomer(lastName));
    }

    public static CustomerRecord newCustomer(String lastName) {
        CustomerRecord customer = CUSTOMERS.newRecord();
        customer.setCustomerNumber("C-" + NUMBER.incrementAndGet());
        customer.setLastName(lastName);
        return customer;
    }

    public static VehicleRecord vehicle(TenantScope scope, UUID customerId, String model) {
        return scope.dao(VEHICLES).insert(vehicle -> {
            vehicle.setCustomerId(customerId);
            vehicle.setMake("Saab");
            vehicle.setModel(model);
        });
    }

    public static RepairOrderRecord repairOrder(TenantScope scope, UUID vehicleId, String roNumber) {
        return scope.dao(REPAIR_ORDERS).insert(order -> {
            order.setVehicleId(vehicleId);
            order.setRoNumber(roNumber);
        });
    }

    public static RoLineItemRecord line(TenantScope scope, UUID repairOrderId, String description) {
        return scope.dao(RO_LINE_ITEMS).insert(line -> {
            line.setRepairOrderId(repairOrderId);
            line.setLineType(LineType.LABOR);
            line.setDescription(description);
            line.setUnitPrice(new BigDecimal("95.00"));
            line.setTotalPrice(new BigDecimal("95.00"));
        });
    }
}
