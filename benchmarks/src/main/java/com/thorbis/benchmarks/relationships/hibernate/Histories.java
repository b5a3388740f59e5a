package com.thorbis.benchmarks.relationships.hibernate;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.Session;

import com.thorbis.benchmarks.relationships.Request;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.VisitView;

/** One statement of HQL with LATERAL: no fetch strategy has a limit per parent. */
final class Histories {

    private static final String NEWEST = """
            select v.id as vehicleId, v.vin as vin, v.make as make, v.model as model,
                o.id as id, o.roNumber as roNumber, o.totalAmount as totalAmount, o.createdAt as createdAt
            from (select p.id as id, p.vin as vin, p.make as make, p.model as model from Vehicle p
                where p.vin > :after order by p.vin limit :limit) v
            left join lateral (
                select r.id as id, r.roNumber as roNumber, r.totalAmount as totalAmount, r.createdAt as createdAt
                from RepairOrder r where r.vehicle.id = v.id order by r.createdAt desc limit 3) o
            order by v.vin, o.createdAt desc""";

    /** A vehicle and one of its repair orders. */
    record Row(
            UUID vehicleId,
            String vin,
            String make,
            String model,
            UUID id,
            String roNumber,
            BigDecimal totalAmount,
            OffsetDateTime createdAt) {}

    private Histories() {}

    static List<HistoryView> read(Session session, Request<String> request) {
        Map<UUID, HistoryView> vehicles = new LinkedHashMap<>();
        for (Row row : session.createSelectionQuery(NEWEST, Row.class)
                .setParameter("after", request.after())
                .setParameter("limit", request.limit())
                .getResultList()) {
            vehicles.computeIfAbsent(
                            row.vehicleId(),
                            id -> new HistoryView(id, row.vin(), row.make(), row.model(), new ArrayList<>()))
                    .repairOrders()
                    .add(new VisitView(row.id(), row.roNumber(), row.totalAmount(), row.createdAt()));
        }
        return List.copyOf(vehicles.values());
    }
}
