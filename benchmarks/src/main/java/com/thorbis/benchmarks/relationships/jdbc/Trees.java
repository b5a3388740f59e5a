package com.thorbis.benchmarks.relationships.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.OrderView;
import com.thorbis.benchmarks.relationships.view.VehicleView;

/** Downwards a query a level; each object gets a list that the next level fills. */
final class Trees {

    private static final String CUSTOMERS = """
            select id, customer_number, first_name, last_name, created_at, created_by, updated_by
            from hs.customers
            where business_id = ? and customer_number > ? and deleted_at is null
            order by customer_number limit ?""";
    private static final String VEHICLES = """
            select customer_id, id, vin, make, model, year, current_mileage, created_by, updated_by
            from auto.vehicles
            where business_id = ? and customer_id = any (?) and deleted_at is null""";
    private static final String ORDERS = """
            select vehicle_id, id, ro_number, customer_concern, subtotal, total_amount, created_at, created_by,
                updated_by
            from auto.repair_orders
            where business_id = ? and vehicle_id = any (?) and deleted_at is null""";
    private static final String LINES = """
            select repair_order_id, id, line_type, description, quantity, unit_price, total_price, display_order,
                created_by, updated_by
            from auto.ro_line_items
            where business_id = ? and repair_order_id = any (?)""";
    private static final String PAGE_OF_LINES = """
            select repair_order_id, id, line_type, description, quantity, unit_price, total_price, display_order,
                created_by, updated_by
            from auto.ro_line_items
            where business_id = ? and id > ? order by id limit ?""";

    private Trees() {}

    static List<CustomerView> read(Connection connection, Request<String> request) throws SQLException {
        UUID business = request.garage().business();
        List<CustomerView> customers = new ArrayList<>();
        Map<UUID, List<VehicleView>> vehicles = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CUSTOMERS)) {
            select.setObject(1, business);
            select.setString(2, request.after());
            select.setInt(3, request.limit());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                List<VehicleView> below = new ArrayList<>();
                vehicles.put(id, below);
                customers.add(new CustomerView(
                        id,
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class),
                        rows.getObject(6, UUID.class),
                        rows.getObject(7, UUID.class),
                        below));
            }
        }
        lines(connection, business, orders(connection, business, vehicles(connection, business, vehicles)));
        return customers;
    }

    private static Map<UUID, List<OrderView>> vehicles(
            Connection connection, UUID business, Map<UUID, List<VehicleView>> vehicles) throws SQLException {
        Map<UUID, List<OrderView>> orders = new HashMap<>();
        try (PreparedStatement select = level(connection, VEHICLES, business, vehicles)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject(2, UUID.class);
                List<OrderView> below = new ArrayList<>();
                orders.put(id, below);
                of(vehicles, rows)
                        .add(new VehicleView(
                                id,
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getInt(6),
                                rows.getInt(7),
                                rows.getObject(8, UUID.class),
                                rows.getObject(9, UUID.class),
                                below));
            }
        }
        return orders;
    }

    private static Map<UUID, List<LineView>> orders(
            Connection connection, UUID business, Map<UUID, List<OrderView>> orders) throws SQLException {
        Map<UUID, List<LineView>> lines = new HashMap<>();
        try (PreparedStatement select = level(connection, ORDERS, business, orders)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject(2, UUID.class);
                List<LineView> below = new ArrayList<>();
                lines.put(id, below);
                of(orders, rows)
                        .add(new OrderView(
                                id,
                                rows.getString(3),
                                rows.getString(4),
                                rows.getBigDecimal(5),
                                rows.getBigDecimal(6),
                                rows.getObject(7, OffsetDateTime.class),
                                rows.getObject(8, UUID.class),
                                rows.getObject(9, UUID.class),
                                below));
            }
        }
        return lines;
    }

    private static void lines(Connection connection, UUID business, Map<UUID, List<LineView>> lines)
            throws SQLException {
        try (PreparedStatement select = level(connection, LINES, business, lines)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                of(lines, rows).add(line(rows));
            }
        }
    }

    /** Lines alone. */
    static List<LineView> lines(Connection connection, Request<UUID> request) throws SQLException {
        List<LineView> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE_OF_LINES)) {
            select.setObject(1, request.garage().business());
            select.setObject(2, request.after());
            select.setInt(3, request.limit());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                lines.add(line(rows));
            }
        }
        return lines;
    }

    private static LineView line(ResultSet rows) throws SQLException {
        return new LineView(
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getString(4),
                rows.getBigDecimal(5),
                rows.getBigDecimal(6),
                rows.getBigDecimal(7),
                rows.getInt(8),
                rows.getObject(9, UUID.class),
                rows.getObject(10, UUID.class));
    }

    static PreparedStatement level(Connection connection, String sql, UUID business, Map<UUID, ?> keys)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, business);
        select.setArray(2, connection.createArrayOf("uuid", keys.keySet().toArray()));
        return select;
    }

    /** The list of the parent that the row names. */
    static <V> List<V> of(Map<UUID, List<V>> lists, ResultSet rows) throws SQLException {
        return lists.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>());
    }
}
