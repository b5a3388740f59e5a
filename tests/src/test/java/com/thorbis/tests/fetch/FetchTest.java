package com.thorbis.tests.fetch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FetchTest extends TenantTest {

    record LineView(String description) {}

    record OrderView(String roNumber, List<LineView> lineItems) {}

    record VehicleView(String model, List<OrderView> repairOrders) {}

    record GarageView(String lastName, List<VehicleView> vehicles) {}

    private static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
            .orderBy(c -> c.LAST_NAME.asc())
            .with(
                    Customers::vehicles,
                    v -> v.orderBy(o -> o.MODEL.asc())
                            .with(
                                    Vehicles::repairOrders,
                                    ro -> ro.orderBy(o -> o.RO_NUMBER.asc()).with(RepairOrders::lineItems)))
            .into(GarageView.class);

    @Test
    void a_tree_of_four_levels_is_read_with_its_empty_branches() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.customer(tenant, "Wu");
        UUID saab = Garage.vehicle(tenant, ng, "900").getId();
        Garage.vehicle(tenant, ng, "9000");
        UUID order = Garage.repairOrder(tenant, saab, "R-1").getId();
        Garage.repairOrder(tenant, saab, "R-2");
        Garage.line(tenant, order, "diagnosis");

        assertThat(tenant.fetch(GARAGE).list())
                .containsExactly(
                        new GarageView(
                                "Ng",
                                List.of(
                                        new VehicleView(
                                                "900",
                                                List.of(
                                                        new OrderView("R-1", List.of(new LineView("diagnosis"))),
                                                        new OrderView("R-2", List.of()))),
                                        new VehicleView("9000", List.of()))),
                        new GarageView("Wu", List.of()));
    }

    @Test
    void no_level_shows_rows_of_another_tenant_even_without_policies() {
        UUID theirs = Garage.customer(other, "Ng").getId();
        Garage.vehicle(other, theirs, "900");
        // The same key under both tenants: only the tenant's own column tells the vehicles apart.
        tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setId(theirs));
        for (String table : List.of("hs.customers", "auto.vehicles")) {
            database.execute("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY");
        }
        try {
            assertThat(tenant.fetch(GARAGE).list()).containsExactly(new GarageView("Ng", List.of()));
        } finally {
            for (String table : List.of("hs.customers", "auto.vehicles")) {
                database.execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            }
        }
    }

    @Test
    void deleted_rows_are_hidden_at_every_level_that_does_not_ask_for_them() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        UUID wu = Garage.customer(tenant, "Wu").getId();
        UUID saab = Garage.vehicle(tenant, ng, "900").getId();
        Garage.vehicle(tenant, ng, "9000");
        tenant.dao(VEHICLES).delete(saab);
        tenant.dao(CUSTOMERS).delete(wu);

        assertThat(tenant.fetch(GARAGE).list())
                .containsExactly(new GarageView("Ng", List.of(new VehicleView("9000", List.of()))));
        assertThat(tenant.fetch(GARAGE.withDeleted()).list())
                .extracting(GarageView::lastName)
                .containsExactly("Ng", "Wu");
        Fetch<Customers, Node> withVehicles = Fetch.from(CUSTOMERS).with(Customers::vehicles, Fetch::withDeleted);
        assertThat(tenant.fetch(withVehicles).one().many(Customers::vehicles)).hasSize(2);
    }

    @Test
    void a_nested_condition_keeps_the_parents() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.vehicle(tenant, ng, "900");
        Garage.vehicle(tenant, ng, "9000");
        Fetch<Customers, Node> fetch =
                Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.where(o -> o.MODEL.eq("9000")));

        assertThat(tenant.fetch(fetch).one().many(Customers::vehicles))
                .extracting(vehicle -> vehicle.record(VEHICLES).getModel())
                .containsExactly("9000");
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.where(o -> o.MODEL.eq("none"))))
                        .list())
                .hasSize(1);
    }

    @Test
    void a_query_narrows_orders_and_limits_the_roots() {
        List.of("Abe", "Lee", "Ng", "Wu").forEach(name -> Garage.customer(tenant, name));
        var query = tenant.fetch(Fetch.from(CUSTOMERS));

        assertThat(query.where(c -> c.LAST_NAME.gt("B"))
                        .orderBy(c -> c.LAST_NAME.desc())
                        .limit(2)
                        .list())
                .extracting(node -> node.record(CUSTOMERS).getLastName())
                .containsExactly("Wu", "Ng");
        assertThat(query.list()).as("a query is a value").hasSize(4);
    }

    @Test
    void one_is_neither_none_nor_several() {
        Garage.customer(tenant, "Ng");
        Garage.customer(tenant, "Ng");
        Garage.customer(tenant, "Wu");
        var query = tenant.fetch(Fetch.from(CUSTOMERS));

        assertThat(query.where(c -> c.LAST_NAME.eq("Wu")).one()).isNotNull();
        assertThat(query.where(c -> c.LAST_NAME.eq("Lee")).findOne()).isEmpty();
        assertThatThrownBy(() -> query.where(c -> c.LAST_NAME.eq("Lee")).one())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("hs.customers");
        assertThatThrownBy(() -> query.where(c -> c.LAST_NAME.eq("Ng")).findOne())
                .isInstanceOf(TooManyRowsException.class)
                .hasMessageContaining("hs.customers");
        assertThatThrownBy(() -> query.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    record OwnerView(String lastName) {}

    record OwnedView(String model, @Nullable OwnerView customer) {}

    record MaybeOwnedView(String model, Optional<OwnerView> customer) {}

    @Test
    void an_edge_to_one_becomes_a_record() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.vehicle(tenant, ng, "900");
        Garage.vehicle(tenant, ng, "9000");

        assertThat(tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::customer).into(OwnedView.class))
                        .orderBy(v -> v.MODEL.asc())
                        .list())
                .containsExactly(new OwnedView("900", new OwnerView("Ng")), new OwnedView("9000", new OwnerView("Ng")));
    }

    @Test
    void an_edge_to_one_that_leads_nowhere_is_null_or_empty() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.vehicle(tenant, ng, "900");
        tenant.dao(CUSTOMERS).delete(ng); // hidden, so that the vehicle's customer is

        assertThat(tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::customer).into(OwnedView.class))
                        .one())
                .isEqualTo(new OwnedView("900", null));
        assertThat(tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::customer).into(MaybeOwnedView.class))
                        .one())
                .isEqualTo(new MaybeOwnedView("900", Optional.empty()));
    }

    @Test
    void a_key_without_a_value_is_not_looked_for() {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        Garage.repairOrder(tenant, Garage.vehicle(tenant, ng, "900").getId(), "R-1");

        assertThat(tenant.fetch(Fetch.from(REPAIR_ORDERS).with(RepairOrders::serviceWriter))
                        .one()
                        .one(RepairOrders::serviceWriter))
                .isEmpty();
    }

    @Test
    void the_same_fetch_serves_inside_a_transaction_and_sees_its_changes() {
        tenant.transaction(tx -> {
            Garage.vehicle(tx, Garage.customer(tx, "Ng").getId(), "900");

            assertThat(tx.fetch(GARAGE).one().vehicles()).hasSize(1);
        });
    }
}
