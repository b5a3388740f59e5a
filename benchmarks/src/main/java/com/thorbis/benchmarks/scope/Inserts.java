package com.thorbis.benchmarks.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jooq.DSLContext;
import org.jooq.Field;

import com.thorbis.benchmarks.database.Network;
import com.thorbis.benchmarks.rounds.Side;
import com.thorbis.benchmarks.scope.Garages.Vehicle;
import com.thorbis.dao.Thorbis;
import com.thorbis.schema.auto.tables.records.VehicleRecord;

import static com.thorbis.schema.auto.Tables.VEHICLES;

/** One new vehicle, written and read back. */
abstract class Inserts implements Side<VehicleRecord> {

    private static final Field<?>[] COMPARED = compared();

    private final Garages garages;
    private final Network network;

    private Inserts(Garages garages, Network network) {
        this.garages = garages;
        this.network = network;
    }

    static Inserts scoped(Thorbis thorbis, Garages garages, Network network) {
        return new Inserts(garages, network) {
            @Override
            VehicleRecord insert(Vehicle like, VehicleRecord row) {
                return thorbis.tenant(like.business(), like.actor())
                        .dao(VEHICLES)
                        .insert(row);
            }
        };
    }

    /** Sets by hand what the library fills in, with ids of the same kind, so that both sides grow equal indexes. */
    static Inserts unscoped(DSLContext dsl, Garages garages, Network network) {
        NoArgGenerator ids = Generators.timeBasedEpochGenerator();
        return new Inserts(garages, network) {
            @Override
            VehicleRecord insert(Vehicle like, VehicleRecord row) {
                row.setBusinessId(like.business())
                        .setId(ids.generate())
                        .setCreatedBy(like.actor())
                        .setUpdatedBy(like.actor());
                return dsl.insertInto(VEHICLES).set(row).returning().fetchSingle();
            }
        };
    }

    abstract VehicleRecord insert(Vehicle like, VehicleRecord row);

    @Override
    public VehicleRecord run(long operation) {
        Vehicle like = garages.vehicle(operation);
        return insert(
                like,
                VEHICLES.newRecord()
                        .setCustomerId(like.customer())
                        // new to the seed, and to the inserts over the other network
                        .setVin("%s%014d".formatted(network == Network.LOOPBACK ? "N" : "F", operation))
                        .setLicensePlate("NEW " + operation)
                        .setMake("Toyota")
                        .setModel("Yaris")
                        .setYear(2024)
                        .setColor("red")
                        .setCurrentMileage(12));
    }

    @Override
    public Object answer(VehicleRecord inserted) {
        return inserted.into(COMPARED);
    }

    private static Field<?>[] compared() {
        List<Field<?>> fields = new ArrayList<>(Arrays.asList(VEHICLES.fields()));
        fields.removeAll(List.of(VEHICLES.ID, VEHICLES.CREATED_AT, VEHICLES.UPDATED_AT));
        return fields.toArray(Field<?>[]::new);
    }
}
