package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.TenantTransaction;
import com.thorbis.schema.rest.enums.OrderStatus;
import com.thorbis.schema.rest.tables.records.OrderRecord;

import static com.thorbis.schema.rest.Tables.ORDERS;

/**
 * Whatever a service may do to what the customer 360 counts, as chance has it: to few customers, so that what is done to
 * one meets again. Rows that are known here may be gone.
 */
final class Writes {

    /** Borders of the stages: what is created a moment after one crosses it while the test runs. */
    private static final List<Duration> AGES = List.of(
            Duration.ZERO, Duration.ofDays(10), Duration.ofDays(90), Duration.ofDays(200), Duration.ofDays(365));

    private static final int IN_BULK = 12;

    private final UUID business;
    private final Random random;
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> vehicles = new ArrayList<>();
    private final Map<Kind, List<UUID>> orders = new EnumMap<>(Kind.class);

    Writes(UUID business, Random random) {
        this.business = business;
        this.random = random;
        for (Kind kind : Kind.values()) {
            orders.put(kind, new ArrayList<>());
        }
    }

    /** Two customers, each with a vehicle and an order of each kind. */
    void begin(TenantTransaction tx) {
        for (int i = 0; i < 2; i++) {
            insertCustomer(tx);
            insertVehicle(tx);
            for (Kind kind : Kind.values()) {
                insertOrder(tx, kind);
            }
        }
    }

    /** Does something; returns what. */
    String some(TenantTransaction tx) {
        Kind kind = oneOf(List.of(Kind.values()));
        return switch (random.nextInt(16)) {
            case 0 -> insertCustomer(tx);
            case 1 -> changeCustomer(tx);
            case 2 -> deleteCustomer(tx);
            case 3 -> insertVehicle(tx);
            case 4 -> changeVehicle(tx);
            case 5 -> delete(tx, "auto.vehicles", oneOf(vehicles));
            case 6, 7, 8 -> insertOrder(tx, kind);
            case 9 -> insertMany(tx, kind);
            case 10 -> load(tx);
            case 11 -> delete(tx, kind.table, oneOf(known(kind)));
            default -> changeOrder(tx, kind);
        };
    }

    private String insertCustomer(TenantTransaction tx) {
        UUID id = uuid();
        customers.add(id);
        return run(
                tx,
                "INSERT INTO hs.customers (id, business_id, customer_number, last_name, company_name) VALUES (?, ?, ?, ?, ?)",
                id,
                business,
                id.toString(),
                random.nextBoolean() ? "Ng" : null,
                "Ng Limited");
    }

    private String changeCustomer(TenantTransaction tx) {
        UUID id = oneOf(customers);
        return switch (random.nextInt(3)) {
            case 0 -> run(tx, "UPDATE hs.customers SET deleted_at = now() WHERE id = ?", id);
            case 1 -> run(tx, "UPDATE hs.customers SET deleted_at = NULL WHERE id = ?", id);
            default -> run(tx, "UPDATE hs.customers SET first_name = ? WHERE id = ?", "Ann", id);
        };
    }

    /** Rarely for good: that takes vehicles and repair orders along, and there is less to see then. */
    private String deleteCustomer(TenantTransaction tx) {
        return random.nextInt(3) == 0 ? delete(tx, "hs.customers", oneOf(customers)) : changeCustomer(tx);
    }

    private String insertVehicle(TenantTransaction tx) {
        UUID id = uuid();
        vehicles.add(id);
        return run(
                tx,
                "INSERT INTO auto.vehicles (id, business_id, customer_id, make, model) VALUES (?, ?, ?, 'Volvo', '240')",
                id,
                business,
                oneOf(customers));
    }

    private String changeVehicle(TenantTransaction tx) {
        UUID id = oneOf(vehicles);
        return switch (random.nextInt(5)) {
            case 0 -> run(tx, "UPDATE auto.vehicles SET deleted_at = now() WHERE id = ?", id);
            case 1 -> run(tx, "UPDATE auto.vehicles SET deleted_at = NULL WHERE id = ?", id);
            case 2 -> run(tx, "UPDATE auto.vehicles SET color = 'red' WHERE id = ?", id);
            default -> run(tx, "UPDATE auto.vehicles SET customer_id = ? WHERE id = ?", oneOf(customers), id);
        };
    }

    private String insertOrder(TenantTransaction tx, Kind kind) {
        UUID id = uuid();
        known(kind).add(id);
        return run(
                tx,
                "INSERT INTO %s (id, business_id, customer_id, %s, %s, total_amount, created_at%s)"
                                .formatted(kind.table, kind.number, kind.status, column(kind))
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz, ?)",
                id,
                business,
                random.nextInt(8) == 0 ? null : oneOf(customers),
                id.toString(),
                oneOf(kind.statuses()),
                amount(),
                time(),
                value(kind));
    }

    /** What a row of this kind has besides. */
    private static String column(Kind kind) {
        return switch (kind) {
            case WORK_ORDER -> ", title";
            case REPAIR_ORDER -> ", vehicle_id";
            case ORDER, SALES_ORDER -> ", order_type";
        };
    }

    private Object value(Kind kind) {
        return switch (kind) {
            case WORK_ORDER -> "Boiler";
            case REPAIR_ORDER -> oneOf(vehicles);
            case ORDER -> "dine_in";
            case SALES_ORDER -> oneOf(Kind.SALES_ORDER_TYPES);
        };
    }

    /** In one statement, of every customer that there is. */
    private String insertMany(TenantTransaction tx, Kind kind) {
        return run(
                tx,
                "INSERT INTO %1$s (business_id, customer_id, %2$s, %3$s, total_amount, created_at%4$s)"
                                .formatted(kind.table, kind.number, kind.status, column(kind))
                        + " SELECT business_id, id, gen_random_uuid()::text, ?, ?, ?::timestamptz, ?"
                        + " FROM hs.customers, generate_series(1, 3)",
                oneOf(kind.statuses()),
                amount(),
                time(),
                value(kind));
    }

    /** By COPY. */
    private String load(TenantTransaction tx) {
        UUID customer = oneOf(customers);
        tx.dao(ORDERS)
                .load(IntStream.range(0, IN_BULK)
                        .mapToObj(n -> new OrderRecord()
                                .setId(uuid())
                                .setCustomerId(n % 3 == 0 ? oneOf(customers) : customer)
                                .setOrderNumber(uuid().toString())
                                .setStatus(n % 2 == 0 ? OrderStatus.COMPLETED : OrderStatus.DRAFT)
                                .setTotalAmount(amount()))
                        .iterator());
        return "loaded " + IN_BULK + " orders of " + customer;
    }

    private String changeOrder(TenantTransaction tx, Kind kind) {
        UUID id = oneOf(known(kind));
        return switch (random.nextInt(8)) {
            case 0 -> set(tx, kind, kind.status, oneOf(kind.statuses()), id);
            case 1 -> set(tx, kind, "total_amount", amount(), id);
            case 2 -> set(tx, kind, "created_at", time(), id);
            case 3, 4 -> set(tx, kind, "customer_id", random.nextInt(4) == 0 ? null : oneOf(customers), id);
            case 5 -> set(tx, kind, kind.remark, "in a hurry", id);
            case 6 ->
                kind == Kind.SALES_ORDER
                        ? set(tx, kind, "order_type", oneOf(Kind.SALES_ORDER_TYPES), id)
                        : softDelete(tx, kind, "now()", id);
            default -> softDelete(tx, kind, "NULL", id);
        };
    }

    private String softDelete(TenantTransaction tx, Kind kind, String when, UUID id) {
        return kind.softDeleted
                ? run(tx, "UPDATE %s SET deleted_at = %s WHERE id = ?".formatted(kind.table, when), id)
                : set(tx, kind, "total_amount", amount(), id);
    }

    private static String set(TenantTransaction tx, Kind kind, String column, @Nullable Object value, UUID id) {
        String cast = switch (column) {
            case "customer_id" -> "?::uuid";
            case "created_at" -> "?::timestamptz";
            default -> "?";
        };
        return run(tx, "UPDATE %s SET %s = %s WHERE id = ?".formatted(kind.table, column, cast), value, id);
    }

    private static String delete(TenantTransaction tx, String table, UUID id) {
        return run(tx, "DELETE FROM " + table + " WHERE id = ?", id);
    }

    private static String run(TenantTransaction tx, String sql, @Nullable Object... values) {
        int rows = tx.dsl().execute(sql, values);
        return sql + " " + Arrays.asList(values) + ": " + rows;
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(10_000), 2);
    }

    private OffsetDateTime time() {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(oneOf(AGES)).plus(Duration.ofMillis(random.nextInt(100)));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private List<UUID> known(Kind kind) {
        return Objects.requireNonNull(orders.get(kind));
    }

    private <E> E oneOf(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }
}
