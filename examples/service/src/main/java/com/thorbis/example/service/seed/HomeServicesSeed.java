package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.thorbis.dao.TenantScope;
import com.thorbis.schema.hs.enums.EquipmentType;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.ItemType;
import com.thorbis.schema.hs.enums.PaymentMethod;
import com.thorbis.schema.hs.enums.PaymentStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.enums.WorkType;
import com.thorbis.schema.hs.tables.records.CustomerEquipmentRecord;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.hs.tables.records.InvoiceItemRecord;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.schema.hs.tables.records.PaymentRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderItemRecord;
import com.thorbis.schema.hs.tables.records.WorkOrderRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMER_EQUIPMENT;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.INVOICE_ITEMS;
import static com.thorbis.schema.hs.Tables.PAYMENTS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDER_ITEMS;

/** Work at customers' homes: their devices, jobs planned and done, what was billed and what was paid. */
final class HomeServicesSeed {

    private static final List<Device> DEVICES = List.of(
            new Device("Furnace in the basement", EquipmentType.HVAC, "Clean burner and change filter"),
            new Device("Water heater", EquipmentType.PLUMBING, "Replace thermostat"),
            new Device("Fuse box", EquipmentType.ELECTRICAL, "Replace ground fault breaker"),
            new Device("Dishwasher", EquipmentType.APPLIANCE, "Unclog drain pump"));

    private final TenantScope tenant;
    private final Chance chance;
    private final UUID technicianId;
    private int workOrders;

    HomeServicesSeed(TenantScope tenant, Chance chance, UUID technicianId) {
        this.tenant = tenant;
        this.chance = chance;
        this.technicianId = technicianId;
    }

    /** A device, and what is done to it. */
    private record Device(String name, EquipmentType type, String job) {}

    void insert(List<CustomerRecord> customers) {
        List<CustomerEquipmentRecord> equipment = new ArrayList<>();
        List<Device> devices = new ArrayList<>();
        for (CustomerRecord customer : customers.subList(0, customers.size() / 2)) {
            Device device = chance.oneOf(DEVICES);
            devices.add(device);
            equipment.add(equipment(customer, device));
        }
        List<CustomerEquipmentRecord> stored = tenant.dao(CUSTOMER_EQUIPMENT).insertAll(equipment);
        List<WorkOrderRecord> jobs = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            jobs.add(workOrder(stored.get(i), devices.get(i)));
        }
        List<WorkOrderRecord> orders = tenant.dao(WORK_ORDERS).insertAll(jobs);
        tenant.dao(WORK_ORDER_ITEMS)
                .insertAll(orders.stream().map(HomeServicesSeed::item).toList());
        bill(orders.stream()
                .filter(order -> order.getStatus() == WorkOrderStatus.COMPLETED)
                .toList());
    }

    private void bill(List<WorkOrderRecord> completed) {
        List<InvoiceRecord> invoices = tenant.dao(INVOICES)
                .insertAll(completed.stream().map(this::invoice).toList());
        List<InvoiceItemRecord> items = new ArrayList<>();
        for (int i = 0; i < completed.size(); i++) {
            items.add(item(invoices.get(i), completed.get(i)));
        }
        tenant.dao(INVOICE_ITEMS).insertAll(items);
        tenant.dao(PAYMENTS)
                .insertAll(invoices.stream()
                        .filter(invoice -> invoice.getStatus() == InvoiceStatus.PAID)
                        .map(this::payment)
                        .toList());
    }

    private CustomerEquipmentRecord equipment(CustomerRecord customer, Device device) {
        LocalDate installed = chance.past().toLocalDate().minusYears(chance.between(1, 12));
        return CUSTOMER_EQUIPMENT
                .newRecord()
                .setCustomerId(customer.getId())
                .setEquipmentName(device.name())
                .setEquipmentType(device.type())
                .setManufacturer(chance.faker().appliance().brand())
                .setInstallDate(installed)
                .setWarrantyEndDate(installed.plusYears(2));
    }

    private WorkOrderRecord workOrder(CustomerEquipmentRecord equipment, Device device) {
        BigDecimal price = chance.price(95, 420);
        BigDecimal tax = Chance.tax(price);
        WorkOrderRecord order = WORK_ORDERS
                .newRecord()
                .setCustomerId(equipment.getCustomerId())
                .setEquipmentId(equipment.getId())
                .setAssignedTechnicianId(technicianId)
                .setWorkOrderNumber("WO-%04d".formatted(++workOrders))
                .setTitle(device.job())
                .setWorkType(WorkType.REPAIR)
                .setSubtotal(price)
                .setTaxAmount(tax)
                .setTotalAmount(price.add(tax));
        return chance.between(1, 4) == 1 ? planned(order) : done(order);
    }

    private WorkOrderRecord planned(WorkOrderRecord order) {
        OffsetDateTime start = chance.soon();
        return order.setStatus(WorkOrderStatus.SCHEDULED)
                .setScheduledStart(start)
                .setScheduledEnd(start.plusHours(2));
    }

    private WorkOrderRecord done(WorkOrderRecord order) {
        OffsetDateTime start = chance.past();
        return order.setStatus(WorkOrderStatus.COMPLETED)
                .setScheduledStart(start)
                .setScheduledEnd(start.plusHours(2))
                .setStartedAt(start.plusMinutes(10))
                .setCompletedAt(start.plusMinutes(chance.between(40, 150)));
    }

    private static WorkOrderItemRecord item(WorkOrderRecord order) {
        return WORK_ORDER_ITEMS
                .newRecord()
                .setWorkOrderId(order.getId())
                .setItemType(ItemType.LABOR)
                .setDescription(order.getTitle())
                .setUnitPrice(order.getSubtotal())
                .setTotalPrice(order.getSubtotal());
    }

    private InvoiceRecord invoice(WorkOrderRecord order) {
        LocalDate issued = order.getCompletedAt().toLocalDate();
        return INVOICES.newRecord()
                .setCustomerId(order.getCustomerId())
                .setWorkOrderId(order.getId())
                .setInvoiceNumber(order.getWorkOrderNumber().replace("WO", "INV"))
                .setStatus(chance.between(1, 3) == 1 ? InvoiceStatus.SENT : InvoiceStatus.PAID)
                .setIssueDate(issued)
                .setDueDate(issued.plusDays(30))
                .setSubtotal(order.getSubtotal())
                .setTaxAmount(order.getTaxAmount())
                .setTotalAmount(order.getTotalAmount());
    }

    private static InvoiceItemRecord item(InvoiceRecord invoice, WorkOrderRecord order) {
        return INVOICE_ITEMS
                .newRecord()
                .setInvoiceId(invoice.getId())
                .setItemType(ItemType.LABOR)
                .setDescription(order.getTitle())
                .setUnitPrice(order.getSubtotal())
                .setTotalPrice(order.getSubtotal());
    }

    private PaymentRecord payment(InvoiceRecord invoice) {
        return PAYMENTS.newRecord()
                .setInvoiceId(invoice.getId())
                .setAmount(invoice.getTotalAmount())
                .setPaymentMethod(chance.oneOf(List.of(PaymentMethod.CREDIT_CARD, PaymentMethod.CHECK)))
                .setStatus(PaymentStatus.COMPLETED)
                .setReceivedAt(invoice.getIssueDate()
                        .plusDays(chance.between(0, 20))
                        .atTime(12, 0)
                        .atOffset(ZoneOffset.UTC));
    }
}
