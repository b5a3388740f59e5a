package com.thorbis.benchmarks.relationships.springdata;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface RepairOrders extends Repository<RepairOrder, UUID> {

    /** A repair order without what only its tree needs. */
    record Brief(UUID id, UUID vehicleId, String roNumber, BigDecimal totalAmount, OffsetDateTime createdAt) {}

    @Query("""
            select id, business_id, vehicle_id, ro_number, customer_concern, subtotal, total_amount, created_at,
                created_by, updated_by
            from auto.repair_orders
            where business_id = :business and vehicle_id = any (:vehicles) and deleted_at is null""")
    List<RepairOrder> of(UUID business, UUID[] vehicles);

    @Query("""
            select o.id, o.vehicle_id, o.ro_number, o.total_amount, o.created_at
            from unnest(:vehicles) as v (id)
            cross join lateral (
                select * from auto.repair_orders as o
                where o.business_id = :business and o.vehicle_id = v.id and o.deleted_at is null
                order by o.created_at desc limit 3) as o
            order by o.created_at desc""")
    List<Brief> newest(UUID business, UUID[] vehicles);
}
