package com.thorbis.benchmarks.relationships.hibernate;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;

import com.thorbis.benchmarks.relationships.view.NewOrder;
import com.thorbis.benchmarks.relationships.view.OrderView;

@Entity
@Table(schema = "auto", name = "repair_orders")
@SQLRestriction("deleted_at is null")
@SuppressWarnings("NullAway.Init") // Hibernate sets what it reads
class RepairOrder extends OwnedRow {

    @ManyToOne(fetch = FetchType.LAZY)
    Vehicle vehicle;

    String roNumber;
    String customerConcern;
    BigDecimal subtotal;
    BigDecimal totalAmount;

    @Column(insertable = false)
    OffsetDateTime createdAt;

    @OneToMany(mappedBy = "repairOrder", cascade = CascadeType.PERSIST)
    Set<LineItem> lineItems = new LinkedHashSet<>();

    RepairOrder() {}

    RepairOrder(UUID actor, Vehicle vehicle, NewOrder order) {
        super(actor);
        this.vehicle = vehicle;
        this.roNumber = order.roNumber();
        this.customerConcern = order.customerConcern();
        this.subtotal = order.total();
        this.totalAmount = order.total();
        order.lineItems().forEach(line -> lineItems.add(new LineItem(actor, this, line)));
    }

    OrderView view() {
        return new OrderView(
                id,
                roNumber,
                customerConcern,
                subtotal,
                totalAmount,
                createdAt,
                createdBy,
                updatedBy,
                lineItems.stream().map(LineItem::view).toList());
    }
}
