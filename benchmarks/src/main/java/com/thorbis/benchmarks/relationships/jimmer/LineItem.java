package com.thorbis.benchmarks.relationships.jimmer;

import java.math.BigDecimal;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.Table;

@Entity
@Table(schema = "auto", name = "ro_line_items")
public interface LineItem extends OwnedRow {

    @ManyToOne
    RepairOrder repairOrder();

    String lineType();

    String description();

    BigDecimal quantity();

    BigDecimal unitPrice();

    BigDecimal totalPrice();

    int displayOrder();
}
