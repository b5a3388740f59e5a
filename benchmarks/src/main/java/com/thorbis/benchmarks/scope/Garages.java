package com.thorbis.benchmarks.scope;

import java.util.List;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.user_mgmt.Tables.BUSINESS_USERS;

/**
 * What the seed made, as inputs for both sides.
 *
 * @param vehicles of all businesses, well mixed
 * @param ordersOfOne the repair orders of the first vehicle's business
 */
record Garages(List<Vehicle> vehicles, List<UUID> ordersOfOne) {

    /** A vehicle, the business it is served by, the customer it belongs to, and the user who acts for the business. */
    record Vehicle(UUID business, UUID actor, UUID id, UUID customer) {}

    static Garages read(DSLContext dsl) {
        List<Vehicle> vehicles = dsl.select(
                        VEHICLES.BUSINESS_ID, BUSINESS_USERS.USER_ID, VEHICLES.ID, VEHICLES.CUSTOMER_ID)
                .from(VEHICLES)
                .join(BUSINESS_USERS)
                .on(BUSINESS_USERS.BUSINESS_ID.eq(VEHICLES.BUSINESS_ID))
                .orderBy(DSL.md5(VEHICLES.ID.cast(String.class)))
                .fetch(Records.mapping(Vehicle::new));
        List<UUID> ordersOfOne = dsl.select(REPAIR_ORDERS.ID)
                .from(REPAIR_ORDERS)
                .where(REPAIR_ORDERS.BUSINESS_ID.eq(vehicles.get(0).business()))
                .fetch(REPAIR_ORDERS.ID);
        return new Garages(vehicles, ordersOfOne);
    }

    /** The same one for the same operation. */
    Vehicle vehicle(long operation) {
        return vehicles.get((int) (operation % vehicles.size()));
    }
}
