package com.thorbis.benchmarks.relationships.jimmer;

import java.time.OffsetDateTime;
import java.util.List;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.LogicalDeleted;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "auto", name = "vehicles")
public interface Vehicle extends OwnedRow {

    @ManyToOne
    Customer customer();

    String vin();

    String make();

    String model();

    int year();

    int currentMileage();

    @LogicalDeleted("now")
    @Nullable
    OffsetDateTime deletedAt();

    @OneToMany(mappedBy = "vehicle")
    List<RepairOrder> repairOrders();
}
