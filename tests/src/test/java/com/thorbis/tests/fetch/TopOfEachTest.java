package com.thorbis.tests.fetch;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A limit and an offset of a nested fetch are for each row above. */
class TopOfEachTest extends TenantTest {

    @BeforeEach
    void insertVehicles() {
        for (String name : List.of("Ng", "Wu")) {
            UUID customer = Garage.customer(tenant, name).getId();
            for (int i = 0; i < 4; i++) {
                UUID vehicle = Garage.vehicle(tenant, customer, name + i).getId();
                Garage.repairOrder(tenant, vehicle, "R-" + name + i);
            }
        }
        Garage.customer(tenant, "Zoe");
    }

    record VehicleView(String model) {}

    record OwnerView(String lastName, List<VehicleView> vehicles) {}

    private static Fetch<Customers, OwnerView> newest(Strategy strategy, int offset, int limit) {
        return Fetch.from(CUSTOMERS)
                .orderBy(c -> c.LAST_NAME.asc())
                .with(
                        Customers::vehicles,
                        v -> v.strategy(strategy)
                                .orderBy(o -> o.MODEL.desc())
                                .offset(offset)
                                .limit(limit))
                .into(OwnerView.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void the_first_rows_of_each_row_above_come_in_their_order(Strategy strategy) {
        assertThat(tenant.fetch(newest(strategy, 0, 2)).list())
                .containsExactly(
                        new OwnerView("Ng", List.of(new VehicleView("Ng3"), new VehicleView("Ng2"))),
                        new OwnerView("Wu", List.of(new VehicleView("Wu3"), new VehicleView("Wu2"))),
                        new OwnerView("Zoe", List.of()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void a_page_within_each_row_above_skips_its_first_rows(Strategy strategy) {
        assertThat(tenant.fetch(newest(strategy, 3, 2)).list())
                .extracting(OwnerView::vehicles)
                .containsExactly(List.of(new VehicleView("Ng0")), List.of(new VehicleView("Wu0")), List.of());
        assertThat(tenant.fetch(newest(strategy, 0, 0)).list())
                .extracting(OwnerView::vehicles)
                .containsOnly(List.of());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void a_link_table_counts_each_row_once(Strategy strategy) {
        UUID order = tenant.dao(REPAIR_ORDERS)
                .list(REPAIR_ORDERS.RO_NUMBER.eq("R-Wu3"))
                .get(0)
                .getId();
        for (String number : List.of("A", "B", "C")) {
            UUID part = tenant.dao(PARTS_INVENTORY)
                    .insert(p -> p.setPartNumber(number).setPartName("Part"))
                    .getId();
            for (int i = 0; i < 2; i++) {
                tenant.dao(RO_PARTS_USED)
                        .insert(used -> used.setRepairOrderId(order).setPartId(part));
            }
        }
        Fetch<Vehicles, Node> fetch = Fetch.from(VEHICLES)
                .where(v -> v.MODEL.eq("Wu3"))
                .with(
                        Vehicles::repairOrders,
                        o -> o.with(
                                RepairOrders::partsInventory,
                                p -> p.strategy(strategy)
                                        .orderBy(x -> x.PART_NUMBER.desc())
                                        .limit(2)));

        assertThat(tenant.fetch(fetch).one().many(Vehicles::repairOrders).get(0).many(RepairOrders::partsInventory))
                .extracting(part -> part.record(PARTS_INVENTORY).getPartNumber())
                .containsExactly("C", "B");
    }

    @Test
    void a_relationship_to_one_row_takes_no_limit() {
        assertThatThrownBy(() -> Fetch.from(VEHICLES).with(Vehicles::customer, c -> c.limit(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auto.vehicles.customer")
                .hasMessageContaining("leave limit and offset out");
        assertThatThrownBy(() -> Fetch.from(VEHICLES).with(Vehicles::customer, c -> c.offset(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewer_than_no_rows_are_refused() {
        assertThatThrownBy(() -> Fetch.from(VEHICLES).limit(-1)).hasMessageContaining("a limit of -1 rows");
        assertThatThrownBy(() -> Fetch.from(VEHICLES).offset(-1)).hasMessageContaining("an offset of -1 rows");
    }
}
