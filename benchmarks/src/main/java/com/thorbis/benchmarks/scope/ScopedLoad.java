package com.thorbis.benchmarks.scope;

import java.sql.Connection;
import java.util.stream.Stream;

import com.thorbis.benchmarks.scope.Garages.Vehicle;
import com.thorbis.dao.Thorbis;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.records.RoLineItemRecord;

import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;

/** The library's bulk load: through a temporary table, since row-level security refuses COPY. */
final class ScopedLoad extends Loads {

    private final Thorbis thorbis;

    ScopedLoad(Thorbis thorbis, Garages garages, int rows, Connection admin) {
        super(garages, rows, admin);
        this.thorbis = thorbis;
    }

    @Override
    long load(Vehicle of, Stream<LineItem> lines) {
        return thorbis.tenant(of.business(), of.actor())
                .dao(RO_LINE_ITEMS)
                .load(lines.map(ScopedLoad::row).iterator());
    }

    private static RoLineItemRecord row(LineItem line) {
        return RO_LINE_ITEMS
                .newRecord()
                .setRepairOrderId(line.repairOrder())
                .setLineType(LineType.PART)
                .setDescription(line.description())
                .setQuantity(line.quantity())
                .setUnitPrice(line.price())
                .setTotalPrice(line.price())
                .setDisplayOrder(line.position());
    }
}
