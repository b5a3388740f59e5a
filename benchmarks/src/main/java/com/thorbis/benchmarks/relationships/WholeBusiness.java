package com.thorbis.benchmarks.relationships;

import java.sql.SQLException;

import com.thorbis.benchmarks.database.BenchServer;

/** A database in which garage 9 is large. */
record WholeBusiness(BenchServer server, String database, int customers) {

    static final Garage GARAGE = Garage.numbered(9);

    /**
     * Copies the original and fills.
     *
     * @param each orders of a vehicle, and lines of an order; customers have a vehicle each
     */
    static WholeBusiness fill(BenchServer server, String database, int customers, int each) throws SQLException {
        server.copy(database);
        server.execute(
                database,
                "SET session_replication_role = replica",
                "SELECT seed.customers(9, %d), seed.vehicles(9, 1), seed.repair_orders(9, %d), seed.lines(9, %d)"
                        .formatted(customers, each, each),
                "VACUUM ANALYZE");
        return new WholeBusiness(server, database, customers);
    }
}
