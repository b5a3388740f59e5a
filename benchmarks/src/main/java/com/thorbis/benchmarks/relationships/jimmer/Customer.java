package com.thorbis.benchmarks.relationships.jimmer;

import java.time.OffsetDateTime;
import java.util.List;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.LogicalDeleted;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "hs", name = "customers")
public interface Customer extends OwnedRow {

    String customerNumber();

    String firstName();

    String lastName();

    OffsetDateTime createdAt();

    @LogicalDeleted("now")
    @Nullable
    OffsetDateTime deletedAt();

    @OneToMany(mappedBy = "customer")
    List<Vehicle> vehicles();
}
