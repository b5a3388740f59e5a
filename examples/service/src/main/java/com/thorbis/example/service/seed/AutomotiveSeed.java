package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.thorbis.dao.TenantScope;
import com.thorbis.example.service.money.Money;
import com.thorbis.schema.auto.enums.FuelType;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;

/** A garage: what customers drive, and what was done to it. */
final class AutomotiveSeed {

    private static final BigDecimal HOURLY_RATE = new BigDecimal("118.00");

    private static final List<Job> JOBS = List.of(
            new Job("Squeals when braking", "Replace front brake pads", 2, "Brake pad set", 89),
            new Job("Oil light is on", "Change oil and filter", 1, "Oil, 5 quarts, and filter", 54),
            new Job("Does not start when cold", "Replace battery", 1, "Battery, 70 Ah", 169),
            new Job("Pulls to the left", "Align wheels", 2, "Tie rod end", 47),
            new Job("Air conditioning blows warm", "Recharge air conditioning", 2, "Refrigerant", 62));

    private final TenantScope tenant;
    private final Chance chance;
    private final UUID technicianId;
    private int orders;

    AutomotiveSeed(TenantScope tenant, Chance chance, UUID technicianId) {
        this.tenant = tenant;
        this.chance = chance;
        this.technicianId = technicianId;
    }

    /** What a customer complains of, and what it takes. */
    private record Job(String concern, String labor, int hours, String part, int partPrice) {

        BigDecimal laborPrice() {
            return Money.lineTotal(HOURLY_RATE, hours, BigDecimal.ZERO);
        }

        BigDecimal total() {
            return laborPrice().add(BigDecimal.valueOf(partPrice));
        }
    }

    void insert(List<CustomerRecord> customers) {
        List<VehicleRecord> vehicles = tenant.dao(VEHICLES)
                .insertAll(customers.stream().flatMap(this::vehicles).toList());
        List<Job> jobs = new ArrayList<>();
        List<RepairOrderRecord> planned = new ArrayList<>();
        for (VehicleRecord vehicle : vehicles) {
            chance.times(0, 3).forEach(i -> {
                Job job = chance.oneOf(JOBS);
                jobs.add(job);
                planned.add(repairOrder(vehicle, job));
            });
        }
        List<RepairOrderRecord> stored = tenant.dao(REPAIR_ORDERS).insertAll(planned);
        List<RoLineItemRecord> lines = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            lines.add(labor(stored.get(i), jobs.get(i)));
            lines.add(part(stored.get(i), jobs.get(i)));
        }
        tenant.dao(RO_LINE_ITEMS).insertAll(lines);
    }

    private Stream<VehicleRecord> vehicles(CustomerRecord owner) {
        return chance.times(1, 2).mapToObj(i -> {
            String make = chance.faker().vehicle().make();
            return VEHICLES.newRecord()
                    .setCustomerId(owner.getId())
                    .setVin(chance.faker().vehicle().vin())
                    .setMake(make)
                    .setModel(chance.faker().vehicle().model(make))
                    .setYear(chance.between(2009, 2025))
                    .setFuelType(chance.oneOf(List.of(FuelType.GASOLINE, FuelType.DIESEL, FuelType.HYBRID)))
                    .setColor(chance.faker().vehicle().color())
                    .setCurrentMileage(chance.between(5_000, 140_000));
        });
    }

    private RepairOrderRecord repairOrder(VehicleRecord vehicle, Job job) {
        BigDecimal tax = Chance.tax(job.total());
        RepairOrderRecord order = REPAIR_ORDERS
                .newRecord()
                .setVehicleId(vehicle.getId())
                .setCustomerId(vehicle.getCustomerId())
                .setPrimaryTechnicianId(technicianId)
                .setRoNumber("RO-%04d".formatted(++orders))
                .setCustomerConcern(job.concern())
                .setMileageIn(vehicle.getCurrentMileage())
                .setSubtotal(job.total())
                .setTaxAmount(tax)
                .setTotalAmount(job.total().add(tax));
        return chance.between(1, 4) == 1 ? stillThere(order) : done(order);
    }

    private RepairOrderRecord stillThere(RepairOrderRecord order) {
        return order.setStatus(chance.oneOf(List.of(RepairOrderStatus.IN_PROGRESS, RepairOrderStatus.WAITING_PARTS)))
                .setPromisedAt(chance.soon());
    }

    private RepairOrderRecord done(RepairOrderRecord order) {
        return order.setStatus(RepairOrderStatus.DELIVERED)
                .setCompletedAt(chance.past())
                .setMileageOut(order.getMileageIn() + 2);
    }

    private static RoLineItemRecord labor(RepairOrderRecord order, Job job) {
        return RO_LINE_ITEMS
                .newRecord()
                .setRepairOrderId(order.getId())
                .setLineType(LineType.LABOR)
                .setDescription(job.labor())
                .setQuantity(BigDecimal.valueOf(job.hours()))
                .setLaborHours(BigDecimal.valueOf(job.hours()))
                .setUnitPrice(HOURLY_RATE)
                .setTotalPrice(job.laborPrice())
                .setDisplayOrder(1);
    }

    private static RoLineItemRecord part(RepairOrderRecord order, Job job) {
        return RO_LINE_ITEMS
                .newRecord()
                .setRepairOrderId(order.getId())
                .setLineType(LineType.PART)
                .setDescription(job.part())
                .setQuantity(BigDecimal.ONE)
                .setUnitPrice(BigDecimal.valueOf(job.partPrice()))
                .setTotalPrice(BigDecimal.valueOf(job.partPrice()))
                .setDisplayOrder(2);
    }
}
