package com.thorbis.tests.fetch;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.support.CountedPool;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** What fetches and single-row verbs cost on the wire. */
class CostTest extends TenantTest {

    private static final Fetch<Customers, Node> FOUR_LEVELS = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders, ro -> ro.with(RepairOrders::lineItems)));

    private CountedPool wire;
    private Tenant counted;

    @BeforeEach
    void connectThroughTheProxy() {
        wire = CountedPool.to(database);
        counted = Thorbis.create(wire.dataSource())
                .tenant(Garage.customer(tenant, "Ng").getBusinessId(), userId);
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void four_levels_cost_four_statements_however_many_rows_they_have() throws Exception {
        insertTrees(3);
        Counts three = measured(() -> counted.fetch(FOUR_LEVELS).list());
        insertTrees(30);
        Counts many = measured(() -> counted.fetch(FOUR_LEVELS).list());

        assertThat(many).isEqualTo(three);
        assertThat(three.roundTrips())
                .as("four levels; begin and commit travel with them")
                .isEqualTo(4);
        assertThat(three.enters()).isEqualTo(1);
    }

    @Test
    void levels_without_rows_above_them_are_not_asked_for() throws Exception {
        Counts counts = measured(() -> counted.fetch(FOUR_LEVELS).list()); // a customer without vehicles

        assertThat(counts.roundTrips())
                .as("customers, vehicles, and the end of the transaction")
                .isEqualTo(3);
    }

    @Test
    void one_level_costs_one_round_trip() throws Exception {
        assertThat(measured(() -> counted.fetch(Fetch.from(CUSTOMERS)).list()).roundTrips())
                .isEqualTo(1);
    }

    @Test
    void verbs_of_one_row_cost_one_round_trip_each() throws Exception {
        CustomerRecord ng = Garage.customer(tenant, "Ng");
        UUID id = ng.getId();
        var customers = counted.dao(CUSTOMERS);

        assertThat(measured(() -> customers.find(id)).roundTrips()).isEqualTo(1);
        assertThat(measured(() -> customers.exists(id)).roundTrips()).isEqualTo(1);
        assertThat(measured(customers::count).roundTrips()).isEqualTo(1);
        assertThat(measured(() -> customers.insert(Garage.newCustomer("Wu"))).roundTrips())
                .isEqualTo(1);
        assertThat(measured(() -> customers.upsert(Garage.newCustomer("Wu"))).roundTrips())
                .isEqualTo(1);
        assertThat(measured(() -> customers.update(id, customer -> customer.setNotes("tall")))
                        .roundTrips())
                .isEqualTo(1);
        CustomerRecord read = customers.get(id);
        assertThat(wire.measure(() -> customers.update(read.setNotes("small"))).roundTrips())
                .isEqualTo(1);
        assertThat(wire.measure(() -> deleted(customers.get(id).getId())).roundTrips())
                .as("get and delete")
                .isEqualTo(2);
    }

    private UUID deleted(UUID id) {
        counted.dao(CUSTOMERS).delete(id);
        return id;
    }

    /** The second of two runs: the first prepares the statements. */
    private Counts measured(Callable<?> work) throws Exception {
        work.call();
        return wire.measure(work);
    }

    private void insertTrees(int count) {
        for (int i = 0; i < count; i++) {
            UUID customer = Garage.customer(tenant, "Ng").getId();
            UUID vehicle = Garage.vehicle(tenant, customer, "900").getId();
            UUID order = Garage.repairOrder(tenant, vehicle, "R-" + UUID.randomUUID())
                    .getId();
            Garage.line(tenant, order, "diagnosis");
        }
    }
}
