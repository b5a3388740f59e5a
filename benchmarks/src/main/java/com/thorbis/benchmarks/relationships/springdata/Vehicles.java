package com.thorbis.benchmarks.relationships.springdata;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Vehicles extends Repository<Vehicle, UUID> {

    /** A vehicle without what only its tree needs. */
    record Brief(UUID id, String vin, String make, String model) {}

    @Query("""
            select id, business_id, customer_id, vin, make, model, year, current_mileage, created_by, updated_by
            from auto.vehicles
            where business_id = :business and customer_id = any (:customers) and deleted_at is null""")
    List<Vehicle> of(UUID business, UUID[] customers);

    @Query("""
            select id, vin, make, model from auto.vehicles
            where business_id = :business and vin > :after and deleted_at is null
            order by vin limit :limit""")
    List<Brief> page(UUID business, String after, int limit);
}
