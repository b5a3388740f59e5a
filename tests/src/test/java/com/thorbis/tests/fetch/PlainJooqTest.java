package com.thorbis.tests.fetch;

import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Edges are paths of jOOQ's, and fetches take whatever jOOQ can say. */
class PlainJooqTest extends TenantTest {

    private UUID order;

    @BeforeEach
    void insertCars() {
        UUID saab = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        Garage.vehicle(tenant, Garage.customer(tenant, "Wu").getId(), "96");
        order = Garage.repairOrder(tenant, saab, "R-1").getId();
    }

    @Test
    void an_edge_to_one_row_is_a_path_in_any_query() {
        assertThat(tenant.dsl()
                        .select(REPAIR_ORDERS.vehicle().customer().LAST_NAME)
                        .from(REPAIR_ORDERS)
                        .where(REPAIR_ORDERS.vehicle().MODEL.eq("900"))
                        .fetch(REPAIR_ORDERS.vehicle().customer().LAST_NAME))
                .containsExactly("Ng");
    }

    @Test
    void edges_to_many_rows_are_joined_as_paths_also_through_a_link_table() {
        UUID oil = tenant.dao(PARTS_INVENTORY)
                .insert(p -> p.setPartNumber("OIL").setPartName("Oil"))
                .getId();
        tenant.dao(RO_PARTS_USED).insert(used -> used.setRepairOrderId(order).setPartId(oil));

        assertThat(tenant.dsl()
                        .select(CUSTOMERS.LAST_NAME)
                        .from(CUSTOMERS)
                        .join(CUSTOMERS.vehicles().repairOrders())
                        .where(CUSTOMERS.vehicles().repairOrders().RO_NUMBER.eq("R-1"))
                        .fetch(CUSTOMERS.LAST_NAME))
                .containsExactly("Ng");
        assertThat(tenant.dsl()
                        .select(REPAIR_ORDERS.partsInventory().PART_NUMBER)
                        .from(REPAIR_ORDERS)
                        .join(REPAIR_ORDERS.partsInventory())
                        .fetch(REPAIR_ORDERS.partsInventory().PART_NUMBER))
                .containsExactly("OIL");
    }

    @Test
    void a_fetch_takes_paths_fields_and_conditions_of_jooq() {
        assertThat(tenant.fetch(Fetch.from(VEHICLES)
                                .field("owner", v -> DSL.coalesce(v.customer().LAST_NAME, "nobody"))
                                .field("letters", v -> DSL.length(v.customer().LAST_NAME))
                                .where(v -> v.customer().LAST_NAME.in("Ng", "Wu"))
                                .where(v -> DSL.condition("{0} ~ {1}", v.MODEL, DSL.inline("^9")))
                                .orderBy(v -> v.customer().LAST_NAME.desc())
                                .into(CarView.class))
                        .list())
                .containsExactly(new CarView("96", "Wu", 2), new CarView("900", "Ng", 2));
    }

    record CarView(String model, String owner, Integer letters) {}

    @Test
    void a_nested_level_takes_them_too() {
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS)
                                .with(
                                        Customers::vehicles,
                                        v -> v.where(car ->
                                                        car.customer().LAST_NAME.eq("Ng"))
                                                .with(Vehicles::repairOrders)))
                        .list())
                .extracting(node -> node.many(Customers::vehicles).size())
                .containsExactlyInAnyOrder(1, 0);
    }
}
