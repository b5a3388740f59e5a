package com.thorbis.tests.fetch;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.EdgeNotFetchedException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NodeTest extends TenantTest {

    private static final Fetch<Customers, Node> FETCH =
            Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.with(Vehicles::customer));

    private CustomerRecord ng;
    private Node node;

    @BeforeEach
    void insertAndFetch() {
        ng = Garage.customer(tenant, "Ng");
        Garage.vehicle(tenant, ng.getId(), "900");
        node = tenant.fetch(FETCH).one();
    }

    @Test
    void a_node_holds_its_row_and_the_nodes_around_it() {
        Node vehicle = node.many(Customers::vehicles).get(0);

        assertThat(node.record(CUSTOMERS)).isEqualTo(ng);
        assertThat(node.record()).isEqualTo(ng);
        assertThat(vehicle.record(VEHICLES).getModel()).isEqualTo("900");
        assertThat(vehicle.one(Vehicles::customer).orElseThrow().record(CUSTOMERS))
                .isEqualTo(ng);
    }

    @Test
    void a_row_of_a_tree_can_be_updated_by_its_dao() {
        UUID id = node.record(CUSTOMERS).getId();

        tenant.dao(CUSTOMERS).update(node.record(CUSTOMERS).setNotes("tall"));

        assertThat(tenant.dao(CUSTOMERS).get(id).getNotes()).isEqualTo("tall");
    }

    @Test
    void an_edge_that_was_not_fetched_fails_with_its_name() {
        assertThatThrownBy(() -> node.many(Customers::workOrders))
                .isInstanceOf(EdgeNotFetchedException.class)
                .hasMessageContaining("hs.customers.workOrders");
    }

    @Test
    void a_node_has_the_computed_fields() {
        Node counted = tenant.fetch(Fetch.from(CUSTOMERS).field("cars", c -> Related.count(c.vehicles())))
                .one();

        assertThat(counted.field("cars", Integer.class)).isEqualTo(1);
        assertThatThrownBy(() -> counted.field("cats", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no field cats is fetched of hs.customers; fetched are [cars]");
    }

    @Test
    void a_node_knows_whose_row_it_is() {
        assertThatThrownBy(() -> node.record(VEHICLES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers")
                .hasMessageContaining("auto.vehicles");
        assertThatThrownBy(() -> node.many(Vehicles::repairOrders))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers");
    }
}
