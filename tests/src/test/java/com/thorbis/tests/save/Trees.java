package com.thorbis.tests.save;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;

/** Records of a garage's, as a service would write them, and trees of them. */
final class Trees {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    record Line(
            @Nullable UUID id,
            LineType lineType,
            String description,
            @Nullable BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable BigDecimal totalPrice) {

        UUID key() {
            return Objects.requireNonNull(id);
        }
    }

    record Order(
            @Nullable UUID id,
            String roNumber,
            @Nullable BigDecimal taxAmount,
            @Nullable BigDecimal subtotal,
            @Nullable BigDecimal totalAmount,
            @Nullable OffsetDateTime updatedAt,
            List<Line> lineItems) {

        UUID key() {
            return Objects.requireNonNull(id);
        }
    }

    record Vehicle(
            @Nullable UUID id,
            String make,
            @Nullable String model,
            @Nullable OffsetDateTime updatedAt,
            List<Order> repairOrders) {

        UUID key() {
            return Objects.requireNonNull(id);
        }
    }

    record Customer(
            @Nullable UUID id,
            String customerNumber,
            String lastName,
            @Nullable OffsetDateTime updatedAt,
            List<Vehicle> vehicles) {}

    static final Save<Customers, Customer> APPENDING = save(Mode.APPEND);
    static final Save<Customers, Customer> MERGING = save(Mode.MERGE);
    static final Save<Customers, Customer> REPLACING = save(Mode.REPLACE);

    static final Fetch<Customers, Customer> STORED = Fetch.from(CUSTOMERS)
            .with(
                    Customers::vehicles,
                    v -> v.orderBy(vehicle -> vehicle.MODEL)
                            .with(
                                    Vehicles::repairOrders,
                                    ro -> ro.orderBy(order -> order.RO_NUMBER)
                                            .with(RepairOrders::lineItems, l -> l.orderBy(line -> line.DESCRIPTION))))
            .into(Customer.class);

    private Trees() {}

    private static Save<Customers, Customer> save(Mode mode) {
        return Save.into(CUSTOMERS)
                .with(
                        Customers::vehicles,
                        mode,
                        v -> v.with(Vehicles::repairOrders, mode, ro -> ro.with(RepairOrders::lineItems, mode)))
                .from(Customer.class);
    }

    /** A new customer with so many vehicles, each with an order of two lines: 2 x 95.00, and 10.00. */
    static Customer customer(int vehicles) {
        return new Customer(
                null,
                "T-" + NUMBER.incrementAndGet(),
                "Ng",
                null,
                IntStream.range(0, vehicles)
                        .mapToObj(i -> vehicle(
                                "M" + i,
                                order("R-" + NUMBER.incrementAndGet(), line("a", 2, "95.00"), line("b", 1, "10.00"))))
                        .toList());
    }

    static Vehicle vehicle(String model, Order... orders) {
        return new Vehicle(null, "Saab", model, null, List.of(orders));
    }

    static Order order(String roNumber, Line... lines) {
        return new Order(null, roNumber, null, null, null, null, List.of(lines));
    }

    static Line line(String description, int quantity, String price) {
        return new Line(null, LineType.LABOR, description, BigDecimal.valueOf(quantity), new BigDecimal(price), null);
    }

    static BigDecimal amount(Line line) {
        return line.totalPrice() == null
                ? Objects.requireNonNull(line.quantity()).multiply(line.unitPrice())
                : line.totalPrice();
    }

    static BigDecimal amount(Order order) {
        return Objects.requireNonNull(order.subtotal());
    }

    /** The same, with a key wherever there was none. */
    static Customer keyed(Customer tree) {
        return new Customer(
                keyed(tree.id()),
                tree.customerNumber(),
                tree.lastName(),
                tree.updatedAt(),
                tree.vehicles().stream().map(Trees::keyed).toList());
    }

    private static Vehicle keyed(Vehicle vehicle) {
        return new Vehicle(
                keyed(vehicle.id()),
                vehicle.make(),
                vehicle.model(),
                vehicle.updatedAt(),
                vehicle.repairOrders().stream().map(Trees::keyed).toList());
    }

    private static Order keyed(Order order) {
        return new Order(
                keyed(order.id()),
                order.roNumber(),
                order.taxAmount(),
                order.subtotal(),
                order.totalAmount(),
                order.updatedAt(),
                order.lineItems().stream().map(Trees::keyed).toList());
    }

    private static Line keyed(Line line) {
        return new Line(
                keyed(line.id()),
                line.lineType(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice());
    }

    private static UUID keyed(@Nullable UUID id) {
        return id == null ? UUID.randomUUID() : id;
    }
}
