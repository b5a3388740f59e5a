package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whichever way a relationship is read, the rows are the same. */
class StrategiesTest extends TenantTest {

    record OwnerView(String lastName) {}

    record LineView(String description, BigDecimal totalPrice) {}

    record OrderView(String roNumber, List<LineView> lineItems, OffsetDateTime createdAt) {}

    record VehicleView(UUID id, String model, List<OrderView> repairOrders, OwnerView customer) {}

    record GarageView(String lastName, List<VehicleView> vehicles) {}

    private static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
            .orderBy(c -> c.LAST_NAME.asc())
            .with(
                    Customers::vehicles,
                    v -> v.orderBy(o -> o.MODEL.asc())
                            .with(Vehicles::customer)
                            .with(
                                    Vehicles::repairOrders,
                                    ro -> ro.orderBy(o -> o.RO_NUMBER.desc())
                                            .limit(2)
                                            .with(RepairOrders::lineItems, l -> l.orderBy(o -> o.DESCRIPTION.asc()))))
            .into(GarageView.class);

    @BeforeEach
    void insertGarages() {
        for (String name : List.of("Ng", "Wu", "Abe \"the\" \\ Ünal\n")) {
            UUID customer = Garage.customer(tenant, name).getId();
            for (String model : List.of("900", "9000")) {
                UUID vehicle = Garage.vehicle(tenant, customer, model).getId();
                for (int i = 0; i < 3; i++) {
                    UUID order = Garage.repairOrder(tenant, vehicle, name.charAt(0) + model + i)
                            .getId();
                    Garage.line(tenant, order, "diagnosis, {\"of\"} \u0001 " + i);
                    Garage.line(tenant, order, "repair");
                }
            }
        }
        Garage.vehicle(tenant, Garage.customer(tenant, "Lee").getId(), "99");
        Garage.customer(tenant, "Zoe");
    }

    @Test
    void a_tree_is_the_same_by_every_strategy() {
        List<GarageView> expected =
                tenant.fetch(GARAGE).strategy(Strategy.QUERY_PER_LEVEL).list();

        assertThat(expected).extracting(GarageView::lastName).hasSize(5);
        assertThat(expected.get(0).vehicles().get(0).repairOrders())
                .extracting(OrderView::roNumber)
                .containsExactly("A9002", "A9001");
        for (Strategy strategy : Strategy.values()) {
            assertThat(tenant.fetch(GARAGE).strategy(strategy).list())
                    .as(strategy.name())
                    .isEqualTo(expected);
        }
        assertThat(tenant.fetch(GARAGE).list()).isEqualTo(expected);
        assertThat(tenant.fetch(GARAGE).stream()).isEqualTo(expected);
    }

    @Test
    void strategies_mix() {
        List<GarageView> expected = tenant.fetch(GARAGE).list();

        for (Strategy vehicles : manies()) {
            for (Strategy customer : Strategy.values()) {
                for (Strategy orders : manies()) {
                    for (Strategy lines : manies()) {
                        Fetch<Customers, GarageView> mixed = mixed(vehicles, customer, orders, lines);
                        assertThat(tenant.fetch(mixed).list())
                                .as("%s, %s, %s, %s", vehicles, customer, orders, lines)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void a_relationship_to_many_rows_is_not_joined() {
        assertThatThrownBy(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.strategy(Strategy.JOIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hs.customers.vehicles")
                .hasMessageContaining("choose another strategy");
    }

    @Test
    void the_library_chooses_by_the_rows_asked_for_and_the_network() {
        assertThat(chosen(tenant, 1))
                .containsExactly(Strategy.MULTISET, Strategy.JOIN, Strategy.MULTISET, Strategy.MULTISET);
        assertThat(chosen(tenant, 50))
                .containsExactly(
                        Strategy.QUERY_PER_LEVEL, Strategy.JOIN, Strategy.QUERY_PER_LEVEL, Strategy.QUERY_PER_LEVEL);
        Tenant far = Thorbis.builder(pool)
                .networkLatency(Duration.ofMillis(1))
                .build()
                .tenant((UUID) tenant.id(), userId);
        assertThat(chosen(far, 50)).doesNotContain(Strategy.QUERY_PER_LEVEL);
        assertThat(chosen(far, 500)).contains(Strategy.QUERY_PER_LEVEL);
        assertThat(far.fetch(GARAGE).limit(500).plan().edges().get(0).reason())
                .isEqualTo("many rows are asked for (500), and a round trip takes 1000 µs");
        assertThat(far.fetch(GARAGE).plan().edges().get(0).reason()).contains("has no limit");
        assertThatThrownBy(() -> Thorbis.builder(pool).networkLatency(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Strategy> chosen(Tenant by, int roots) {
        return by.fetch(GARAGE).limit(roots).plan().edges().stream()
                .map(FetchPlan.Edge::strategy)
                .toList();
    }

    private static EnumSet<Strategy> manies() {
        return EnumSet.of(Strategy.QUERY_PER_LEVEL, Strategy.MULTISET);
    }

    private static Fetch<Customers, GarageView> mixed(
            Strategy vehicles, Strategy customer, Strategy orders, Strategy lines) {
        return Fetch.from(CUSTOMERS)
                .orderBy(c -> c.LAST_NAME.asc())
                .with(
                        Customers::vehicles,
                        v -> v.strategy(vehicles)
                                .orderBy(o -> o.MODEL.asc())
                                .with(Vehicles::customer, c -> c.strategy(customer))
                                .with(
                                        Vehicles::repairOrders,
                                        ro -> ro.strategy(orders)
                                                .orderBy(o -> o.RO_NUMBER.desc())
                                                .limit(2)
                                                .with(
                                                        RepairOrders::lineItems,
                                                        l -> l.strategy(lines).orderBy(o -> o.DESCRIPTION.asc()))))
                .into(GarageView.class);
    }
}
