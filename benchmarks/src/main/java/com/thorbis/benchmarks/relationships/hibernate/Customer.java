package com.thorbis.benchmarks.relationships.hibernate;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;

import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.NewCustomer;

@Entity
@Table(schema = "hs", name = "customers")
@SQLRestriction("deleted_at is null")
@SuppressWarnings("NullAway.Init") // Hibernate sets what it reads
class Customer extends OwnedRow {

    String customerNumber;
    String firstName;
    String lastName;

    @Column(insertable = false)
    OffsetDateTime createdAt;

    /** A set, since no two lists can be fetched by one join. */
    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    Set<Vehicle> vehicles = new LinkedHashSet<>();

    Customer() {}

    Customer(UUID actor, NewCustomer customer) {
        super(actor);
        this.customerNumber = customer.customerNumber();
        this.firstName = customer.firstName();
        this.lastName = customer.lastName();
        customer.vehicles().forEach(vehicle -> vehicles.add(new Vehicle(actor, this, vehicle)));
    }

    CustomerView view() {
        return new CustomerView(
                id,
                customerNumber,
                firstName,
                lastName,
                createdAt,
                createdBy,
                updatedBy,
                vehicles.stream().map(Vehicle::view).toList());
    }
}
