package com.thorbis.benchmarks.relationships.jimmer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.LogicalDeleted;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "auto", name = "repair_orders")
public interface RepairOrder extends OwnedRow {

    @ManyToOne
    Vehicle vehicle();

    String roNumber();

    String customerConcern();

    BigDecimal subtotal();

    BigDecimal totalAmount();

    OffsetDateTime createdAt();

    @LogicalDeleted("now")
    @Nullable
    OffsetDateTime deletedAt();

    @OneToMany(mappedBy = "repairOrder")
    List<LineItem> lineItems();
}
