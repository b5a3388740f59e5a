package com.thorbis.benchmarks.relationships.hibernate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;

import com.thorbis.benchmarks.relationships.view.NewVehicle;
import com.thorbis.benchmarks.relationships.view.VehicleView;

@Entity
@Table(schema = "auto", name = "vehicles")
@SQLRestriction("deleted_at is null")
@SuppressWarnings("NullAway.Init") // Hibernate sets what it reads
class Vehicle extends OwnedRow {

    @ManyToOne(fetch = FetchType.LAZY)
    Customer customer;

    String vin;
    String make;
    String model;
    Integer year;
    int currentMileage;

    @OneToMany(mappedBy = "vehicle", cascade = CascadeType.PERSIST)
    Set<RepairOrder> repairOrders = new LinkedHashSet<>();

    Vehicle() {}

    Vehicle(UUID actor, Customer customer, NewVehicle vehicle) {
        super(actor);
        this.customer = customer;
        this.vin = vehicle.vin();
        this.make = vehicle.make();
        this.model = vehicle.model();
        this.year = vehicle.year();
        this.currentMileage = vehicle.currentMileage();
        vehicle.repairOrders().forEach(order -> repairOrders.add(new RepairOrder(actor, this, order)));
    }

    VehicleView view() {
        return new VehicleView(
                id,
                vin,
                make,
                model,
                year,
                currentMileage,
                createdBy,
                updatedBy,
                repairOrders.stream().map(RepairOrder::view).toList());
    }
}
