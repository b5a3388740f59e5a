package com.thorbis.tests.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.enums.PartStatus;
import com.thorbis.schema.auto.enums.PurchaseOrderStatus;
import com.thorbis.schema.auto.enums.RepairOrderStatus;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.hs.enums.InvoiceStatus;
import com.thorbis.schema.hs.enums.PaymentMethod;
import com.thorbis.schema.hs.enums.PaymentStatus;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.enums.WorkType;
import com.thorbis.schema.hs.tables.records.InvoiceRecord;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.tables.records.OrderRecord;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.OrderType;
import com.thorbis.schema.ret.enums.ProductStatus;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.PURCHASE_ORDERS;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.CUSTOMER_EQUIPMENT;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_VARIANTS;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;

/** A business of all industries, with orders, invoices and stock in every state, at times that matter. */
final class RandomBusiness {

    private static final int FEW = 4;
    private static final int SOME = 12;
    private static final int MANY = 45;

    private final Random random;
    private final Tenant tenant;
    private final UUID business;
    private final RandomTimes times;
    private final List<UUID> members;
    private int number;

    private RandomBusiness(Random random, Tenant tenant, RandomTimes times, List<UUID> members) {
        this.random = random;
        this.tenant = tenant;
        this.business = (UUID) tenant.id();
        this.times = times;
        this.members = members;
    }

    static Tenant create(TestDatabase database, Thorbis thorbis, long seed, ZoneId zone) {
        Random random = new Random(seed);
        UUID business = database.business("Business " + seed);
        database.execute("UPDATE tenant_mgmt.businesses SET default_timezone = '" + zone.getId()
                + "', secondary_industries = '{auto,rest,ret}' WHERE id = '" + business + "'");
        List<UUID> members = IntStream.range(0, FEW)
                .mapToObj(i -> database.member(business, "m" + i + "." + business + "@example.com"))
                .toList();
        Tenant tenant = thorbis.tenant(business, null);
        new RandomBusiness(random, tenant, new RandomTimes(random, zone, OffsetDateTime.now(zone)), members).fill();
        return tenant;
    }

    private void fill() {
        List<UUID> customers = insert(SOME, CUSTOMERS, (customer, i) -> {
            customer.setCustomerNumber("C-" + i);
            customer.setLastName(i % 3 == 0 ? null : "Ng " + i);
            customer.setCompanyName(i % 3 == 1 ? null : "Company " + i);
            customer.setDeletedAt(rarely() ? times.time() : null);
        });
        homeServices(customers);
        automotive(customers);
        restaurant(customers);
        retail(customers);
    }

    private void homeServices(List<UUID> customers) {
        List<UUID> equipment = insert(FEW, CUSTOMER_EQUIPMENT, (device, i) -> {
            device.setCustomerId(oneOf(customers));
            device.setEquipmentName("Boiler " + i);
        });
        List<UUID> orders = insert(MANY, WORK_ORDERS, (order, i) -> {
            OffsetDateTime created = times.time();
            order.setWorkOrderNumber("W-" + i);
            order.setTitle("Job");
            order.setWorkType(oneOf(WorkType.values()));
            order.setStatus(random.nextBoolean() ? WorkOrderStatus.COMPLETED : oneOf(WorkOrderStatus.values()));
            order.setCustomerId(orNone(customers));
            order.setEquipmentId(orNone(equipment));
            order.setAssignedTechnicianId(orNone(members));
            order.setCreatedAt(created);
            order.setStartedAt(rarely() ? null : times.after(created, 20));
            order.setCompletedAt(rarely() ? null : times.after(created, 20));
            order.setScheduledEnd(rarely() ? null : times.after(created, 20));
            amounts(order, WORK_ORDERS.SUBTOTAL, WORK_ORDERS.DISCOUNT_AMOUNT, WORK_ORDERS.TAX_AMOUNT);
            order.setTotalAmount(money(900));
            order.setDeletedAt(rarely() ? times.time() : null);
        });
        insert(MANY, INVOICES, (invoice, i) -> {
            invoice.setInvoiceNumber("I-" + i);
            invoice.setCustomerId(orNone(customers));
            invoice.setWorkOrderId(orNone(orders));
            invoice.setStatus(oneOf(InvoiceStatus.values()));
            LocalDate issued = times.day();
            invoice.setIssueDate(issued);
            invoice.setDueDate(rarely() ? null : issued.plusDays(random.nextInt(60)));
            invoice.setTotalAmount(money(500));
            invoice.setDeletedAt(rarely() ? times.time() : null);
        });
        List<InvoiceRecord> invoices =
                tenant.dsl().selectFrom(INVOICES).orderBy(INVOICES.ID).fetch();
        insert(MANY, PAYMENTS, (payment, i) -> {
            payment.setInvoiceId(oneOf(invoices).getId());
            BigDecimal amount = money(300).max(BigDecimal.ONE);
            payment.setAmount(amount);
            payment.setAmountRefunded(rarely() ? money(300).min(amount) : BigDecimal.ZERO);
            payment.setPaymentMethod(PaymentMethod.CASH);
            payment.setStatus(random.nextBoolean() ? PaymentStatus.COMPLETED : oneOf(PaymentStatus.values()));
            payment.setReceivedAt(times.timeOrNone());
        });
    }

    private void automotive(List<UUID> customers) {
        List<UUID> vehicles = insert(FEW, VEHICLES, (vehicle, i) -> {
            vehicle.setCustomerId(oneOf(customers));
            vehicle.setMake("Saab");
            vehicle.setModel("900");
        });
        List<UUID> invoices = tenant.dsl()
                .select(INVOICES.ID)
                .from(INVOICES)
                .orderBy(INVOICES.ID)
                .fetch(INVOICES.ID);
        List<UUID> orders = insert(MANY, REPAIR_ORDERS, (order, i) -> {
            repairOrder(order, i, customers);
            order.setVehicleId(oneOf(vehicles));
            order.setInvoiceId(orNone(invoices));
        });
        insert(MANY, RO_LINE_ITEMS, (line, i) -> {
            line.setRepairOrderId(oneOf(orders));
            line.setLineType(LineType.LABOR);
            line.setDescription("labor");
            line.setUnitPrice(BigDecimal.ONE);
            line.setTotalPrice(BigDecimal.ONE);
            line.setLaborHours(rarely() ? null : new BigDecimal(random.nextInt(40)).movePointLeft(1));
        });
        List<UUID> parts = insert(FEW * 2, PARTS_INVENTORY, (part, i) -> {
            part.setPartNumber("P-" + i);
            part.setPartName("Part " + i);
            part.setCurrentStock(random.nextInt(10));
            part.setReservedStock(random.nextInt(5));
            part.setReorderPoint(random.nextInt(10));
            part.setReorderQuantity(random.nextInt(20));
            part.setPartStatus(rarely() ? oneOf(PartStatus.values()) : PartStatus.ACTIVE);
        });
        insert(MANY, RO_PARTS_USED, (used, i) -> {
            used.setRepairOrderId(oneOf(orders));
            used.setPartId(oneOf(parts));
            used.setQuantity(new BigDecimal(1 + random.nextInt(50)).movePointLeft(1));
        });
        insert(SOME, PURCHASE_ORDERS, (order, i) -> {
            order.setPartId(oneOf(parts));
            order.setPoNumber("PO-" + i);
            order.setSupplierName("Parts Ltd");
            order.setStatus(oneOf(PurchaseOrderStatus.values()));
            order.setQuantityOrdered(1 + random.nextInt(5));
            order.setQuantityReceived(random.nextInt(7));
            order.setUnitCost(BigDecimal.ONE);
            order.setTotalCost(BigDecimal.TEN);
        });
    }

    private void repairOrder(RepairOrderRecord order, int i, List<UUID> customers) {
        OffsetDateTime created = times.time();
        order.setRoNumber("R-" + i);
        order.setStatus(random.nextBoolean() ? RepairOrderStatus.DELIVERED : oneOf(RepairOrderStatus.values()));
        order.setCustomerId(orNone(customers));
        order.setPrimaryTechnicianId(orNone(members));
        order.setCreatedAt(created);
        order.setCompletedAt(rarely() ? null : times.after(created, 20));
        order.setPromisedAt(rarely() ? null : times.after(created, 20));
        amounts(order, REPAIR_ORDERS.SUBTOTAL, REPAIR_ORDERS.DISCOUNT_AMOUNT, REPAIR_ORDERS.TAX_AMOUNT);
        order.setTotalAmount(money(900));
        order.setDeletedAt(rarely() ? times.time() : null);
    }

    private void restaurant(List<UUID> customers) {
        UUID category = insert(1, MENU_CATEGORIES, (c, i) -> c.setName("Mains")).get(0);
        List<UUID> dishes = insert(FEW + 1, MENU_ITEMS, (dish, i) -> {
            dish.setCategoryId(category);
            dish.setName("Dish " + i);
            dish.setBasePrice(money(30));
            dish.setCostPrice(money(10));
            dish.setTrackInventory(random.nextBoolean());
            dish.setIsActive(!rarely());
            dish.setCurrentStock(random.nextInt(10));
            dish.setLowStockThreshold(random.nextInt(10));
        });
        List<UUID> invoices = tenant.dsl()
                .select(INVOICES.ID)
                .from(INVOICES)
                .orderBy(INVOICES.ID)
                .fetch(INVOICES.ID);
        List<UUID> orders = insert(MANY, ORDERS, (order, i) -> {
            restaurantOrder(order, i, customers);
            order.setInvoiceId(orNone(invoices));
        });
        insert(2 * MANY, ORDER_ITEMS, (line, i) -> {
            line.setOrderId(oneOf(orders));
            line.setMenuItemId(oneOf(dishes));
            line.setQuantity(1 + random.nextInt(4));
            line.setUnitPrice(money(30));
            line.setTotalPrice(money(90));
            line.setTotalCost(random.nextBoolean() ? null : money(40));
            line.setItemStatus(oneOf(ItemStatus.values()));
        });
    }

    private void restaurantOrder(OrderRecord order, int i, List<UUID> customers) {
        order.setOrderNumber("M-" + i);
        order.setOrderType(oneOf(com.thorbis.schema.rest.enums.OrderType.values()));
        order.setStatus(
                random.nextBoolean()
                        ? com.thorbis.schema.rest.enums.OrderStatus.COMPLETED
                        : oneOf(com.thorbis.schema.rest.enums.OrderStatus.values()));
        order.setCustomerId(orNone(customers));
        order.setOrderedAt(times.time());
        amounts(order, ORDERS.SUBTOTAL, ORDERS.DISCOUNT_AMOUNT, ORDERS.TAX_AMOUNT);
        order.setTipAmount(money(9));
        order.setTotalAmount(money(90));
    }

    private void retail(List<UUID> customers) {
        List<UUID> products = insert(FEW * 2, PRODUCTS, (product, i) -> {
            product.setSku("S-" + i);
            product.setSlug("s-" + i);
            product.setName("Product " + i);
            product.setRetailPrice(money(50));
            product.setCostPrice(money(20));
            product.setTrackInventory(!rarely());
            product.setHasVariants(i % 3 == 0);
            product.setStatus(rarely() ? oneOf(ProductStatus.values()) : ProductStatus.ACTIVE);
            product.setCurrentStock(random.nextInt(10) - 2);
            product.setReservedStock(random.nextInt(3));
            product.setReorderPoint(random.nextInt(10));
            product.setReorderQuantity(random.nextInt(20));
            product.setAverageRating(new BigDecimal(random.nextInt(501)).movePointLeft(2));
            product.setTotalReviews(random.nextInt(5));
            product.setDeletedAt(rarely() ? times.time() : null);
        });
        List<UUID> variants = insert(FEW * 2, PRODUCT_VARIANTS, (variant, i) -> {
            variant.setParentProductId(oneOf(products));
            variant.setVariantSku("V-" + i);
            variant.setVariantName("Variant " + i);
            variant.setAttributes(JSONB.valueOf("{\"size\": \"" + i + "\"}"));
            variant.setCostAdjustment(money(5));
            variant.setCurrentStock(random.nextInt(10));
            variant.setIsActive(!rarely());
        });
        List<UUID> invoices = tenant.dsl()
                .select(INVOICES.ID)
                .from(INVOICES)
                .orderBy(INVOICES.ID)
                .fetch(INVOICES.ID);
        List<UUID> orders = insert(MANY, SALES_ORDERS, (order, i) -> {
            salesOrder(order, i, customers);
            order.setInvoiceId(orNone(invoices));
        });
        insert(2 * MANY, SALES_ORDER_ITEMS, (line, i) -> {
            line.setSalesOrderId(oneOf(orders));
            if (random.nextBoolean()) {
                line.setProductId(oneOf(products));
            } else {
                line.setProductVariantId(oneOf(variants));
            }
            line.setQuantity(1 + random.nextInt(4));
            line.setUnitPrice(money(50));
            line.setTotalPrice(rarely() ? money(100).negate() : money(100));
            line.setTotalCost(random.nextBoolean() ? null : money(40));
        });
    }

    private void salesOrder(SalesOrderRecord order, int i, List<UUID> customers) {
        order.setOrderNumber("O-" + i);
        order.setOrderType(random.nextBoolean() ? OrderType.STANDARD : oneOf(OrderType.values()));
        order.setOrderStatus(random.nextBoolean() ? OrderStatus.COMPLETED : oneOf(OrderStatus.values()));
        order.setCustomerId(orNone(customers));
        order.setOrderDate(times.day());
        amounts(order, SALES_ORDERS.SUBTOTAL, SALES_ORDERS.DISCOUNT_AMOUNT, SALES_ORDERS.TAX_AMOUNT);
        BigDecimal total = money(200);
        order.setTotalAmount(rarely() ? total.negate() : total);
    }

    private void amounts(
            TableRecord<?> row, Field<BigDecimal> subtotal, Field<BigDecimal> discount, Field<BigDecimal> tax) {
        row.set(subtotal, money(800));
        row.set(discount, rarely() ? money(900) : BigDecimal.ZERO);
        row.set(tax, money(90));
    }

    /** Inserts so many rows through the tenant, and returns their keys. */
    private <R extends UpdatableRecord<R>> List<UUID> insert(int count, Table<R> table, BiConsumer<R, Integer> values) {
        List<R> rows = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            R row = table.newRecord();
            UUID id = new UUID(random.nextLong(), random.nextLong());
            row.set(Objects.requireNonNull(table.field("id", UUID.class)), id);
            row.set(Objects.requireNonNull(table.field("business_id", UUID.class)), business);
            values.accept(row, number++);
            rows.add(row);
            ids.add(id);
        }
        tenant.dsl().batchInsert(rows).execute();
        return ids;
    }

    private BigDecimal money(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 100), 2);
    }

    private boolean rarely() {
        return random.nextInt(7) == 0;
    }

    private @Nullable UUID orNone(List<UUID> ids) {
        return random.nextInt(5) == 0 ? null : oneOf(ids);
    }

    private <E> E oneOf(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E> E oneOf(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
