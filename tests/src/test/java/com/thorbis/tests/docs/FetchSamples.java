package com.thorbis.tests.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.GenericType;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.RecordMapping;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

class FetchSamples extends TenantTest {

    // region: fetch-value
    record OrderView(String roNumber) {}

    record VehicleView(String vin, List<OrderView> repairOrders) {}

    record GarageView(String lastName, List<VehicleView> vehicles) {}

    static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders))
            .into(GarageView.class);
    // endregion

    @Test
    void into_records_of_the_caller() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: fetch
        List<GarageView> garages =
                tenant.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).list();
        // endregion

        assertThat(garages).hasSize(1);
    }

    @Test
    void nodes() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: node
        Node node =
                tenant.fetch(Fetch.from(CUSTOMERS).with(Customers::vehicles)).one();
        CustomerRecord customer = node.record(CUSTOMERS);
        List<Node> vehicles = node.many(Customers::vehicles);
        // endregion

        assertThat(customer.getLastName()).isEqualTo("Ng");
        assertThat(vehicles).hasSize(1);
    }

    record ShopView(String lastName) {}

    static final Fetch<Customers, ShopView> SHOPS = Fetch.from(CUSTOMERS).into(ShopView.class);

    @Test
    void conditions_over_relationships() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");
        Garage.customer(tenant, "Wu");

        // region: related
        List<ShopView> busiest = tenant.fetch(SHOPS)
                .where(c -> Related.any(c.vehicles(), v -> v.MAKE.eq("Saab")))
                .orderBy(c -> Related.count(c.vehicles()).desc())
                .list();
        // endregion

        assertThat(busiest).containsExactly(new ShopView("Ng"));
    }

    @Test
    void a_join_along_a_polymorphic_relationship() {
        // region: related-on
        var photos = tenant.dsl()
                .select(VEHICLES.VIN, ATTACHMENTS.FILE_NAME)
                .from(ATTACHMENTS)
                .join(VEHICLES)
                .on(Related.on(ATTACHMENTS.attachedToVehicle(), VEHICLES))
                .fetch();
        // endregion

        assertThat(photos).isEmpty();
    }

    // region: generic-type
    record Pair<A, B>(A left, B right) {}

    static final Fetch<Customers, Pair<String, CustomerType>> PAIRS = Fetch.from(CUSTOMERS)
            .field("left", c -> c.LAST_NAME)
            .field("right", c -> c.CUSTOMER_TYPE)
            .into(new GenericType<Pair<String, CustomerType>>() {});
    // endregion

    @Test
    void generic_records() {
        Garage.customer(tenant, "Ng");

        assertThat(tenant.fetch(PAIRS).one()).isEqualTo(new Pair<>("Ng", CustomerType.INDIVIDUAL));
    }

    @Test
    void json() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: fetch-json
        String json = tenant.fetch(GARAGE).json().data();
        // endregion

        assertThat(json).isEqualTo("[{\"lastName\":\"Ng\",\"vehicles\":[{\"vin\":null,\"repairOrders\":[]}]}]");
    }

    @Test
    void a_query_of_plain_jooq() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: record-mapping
        record MakeView(String make, int cars) {}

        var query = tenant.dsl()
                .select(VEHICLES.MAKE, count().as("cars"))
                .from(VEHICLES)
                .groupBy(VEHICLES.MAKE)
                .orderBy(VEHICLES.MAKE);
        List<MakeView> makes = query.fetch(RecordMapping.of(MakeView.class, query));
        // endregion

        assertThat(makes).containsExactly(new MakeView("Saab", 1));
    }

    @Test
    void what_a_fetch_will_cost() {
        // region: fetch-plan
        FetchPlan plan = tenant.fetch(GARAGE).plan();
        assertThat(plan.roundTrips()).isEqualTo(3);
        // endregion
    }

    @Test
    void a_stream_of_trees() {
        Garage.customer(tenant, "Ng");
        List<String> names = new ArrayList<>();

        // region: fetch-stream
        try (Stream<GarageView> garages = tenant.fetch(GARAGE).stream()) {
            garages.map(GarageView::lastName).limit(3).forEach(names::add);
        }
        // endregion

        assertThat(names).containsExactly("Ng");
    }
}
