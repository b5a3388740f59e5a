package com.thorbis.benchmarks.relationships.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

/** The parents, and with LATERAL the newest three of each. */
final class Histories {

    private static final String VEHICLES = """
            select id, vin, make, model from auto.vehicles
            where business_id = ? and vin > ? and deleted_at is null order by vin limit ?""";
    private static final String NEWEST = """
            select v.id, o.id, o.ro_number, o.total_amount, o.created_at
            from (select ?::uuid, unnest(?)) as v (business_id, id)
            cross join lateral (
                select * from auto.repair_orders as o
                where o.business_id = v.business_id and o.vehicle_id = v.id and o.deleted_at is null
                order by o.created_at desc limit 3) as o
            order by o.created_at desc""";

    private Histories() {}

    static List<HistoryView> read(Connection connection, Request<String> request) throws SQLException {
        UUID business = request.garage().business();
        List<HistoryView> vehicles = new ArrayList<>();
        Map<UUID, List<VisitView>> visits = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(VEHICLES)) {
            select.setObject(1, business);
            select.setString(2, request.after());
            select.setInt(3, request.limit());
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                List<VisitView> below = new ArrayList<>();
                visits.put(id, below);
                vehicles.add(new HistoryView(id, rows.getString(2), rows.getString(3), rows.getString(4), below));
            }
        }
        try (PreparedStatement select = Trees.level(connection, NEWEST, business, visits)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                Trees.of(visits, rows)
                        .add(new VisitView(
                                rows.getObject(2, UUID.class),
                                rows.getString(3),
                                rows.getBigDecimal(4),
                                rows.getObject(5, OffsetDateTime.class)));
            }
        }
        return vehicles;
    }
}
