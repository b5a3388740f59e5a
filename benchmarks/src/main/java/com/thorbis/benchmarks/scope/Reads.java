package com.thorbis.benchmarks.scope;

import org.jooq.DSLContext;

import com.thorbis.benchmarks.rounds.Side;
import com.thorbis.benchmarks.scope.Garages.Vehicle;
import com.thorbis.dao.Thorbis;
import com.thorbis.schema.auto.tables.records.VehicleRecord;

import static com.thorbis.schema.auto.Tables.VEHICLES;

/** One row by its key. */
final class Reads {

    private Reads() {}

    static Side<VehicleRecord> scoped(Thorbis thorbis, Garages garages) {
        return operation -> {
            Vehicle vehicle = garages.vehicle(operation);
            return thorbis.tenant(vehicle.business(), vehicle.actor())
                    .dao(VEHICLES)
                    .get(vehicle.id());
        };
    }

    static Side<VehicleRecord> unscoped(DSLContext dsl, Garages garages) {
        return operation -> read(dsl, garages.vehicle(operation));
    }

    /** What the policies ask for where there is no library: begin, set, select, commit. */
    static Side<VehicleRecord> inTransaction(DSLContext dsl, Garages garages) {
        return operation -> dsl.transactionResult(transaction -> {
            Vehicle vehicle = garages.vehicle(operation);
            transaction
                    .dsl()
                    .execute(
                            "select thorbis.enter(?, ?)",
                            vehicle.business().toString(),
                            vehicle.actor().toString());
            return read(transaction.dsl(), vehicle);
        });
    }

    private static VehicleRecord read(DSLContext dsl, Vehicle vehicle) {
        return dsl.selectFrom(VEHICLES)
                .where(VEHICLES.BUSINESS_ID.eq(vehicle.business()))
                .and(VEHICLES.ID.eq(vehicle.id()))
                .and(VEHICLES.DELETED_AT.isNull())
                .fetchSingle();
    }
}
