package com.thorbis.benchmarks.relationships.hibernate;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import com.thorbis.benchmarks.relationships.view.LineView;
import com.thorbis.benchmarks.relationships.view.NewLine;

@Entity
@Table(schema = "auto", name = "ro_line_items")
@SuppressWarnings("NullAway.Init") // Hibernate sets what it reads
class LineItem extends OwnedRow {

    @ManyToOne(fetch = FetchType.LAZY)
    RepairOrder repairOrder;

    String lineType;
    String description;
    BigDecimal quantity;
    BigDecimal unitPrice;
    BigDecimal totalPrice;
    int displayOrder;

    LineItem() {}

    LineItem(UUID actor, RepairOrder repairOrder, NewLine line) {
        super(actor);
        this.repairOrder = repairOrder;
        this.lineType = line.lineType().literal();
        this.description = line.description();
        this.quantity = line.quantity();
        this.unitPrice = line.unitPrice();
        this.totalPrice = line.totalPrice();
        this.displayOrder = line.displayOrder();
    }

    LineView view() {
        return new LineView(
                id, lineType, description, quantity, unitPrice, totalPrice, displayOrder, createdBy, updatedBy);
    }
}
