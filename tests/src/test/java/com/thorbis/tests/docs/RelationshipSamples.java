package com.thorbis.tests.docs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.Record2;
import org.jooq.Result;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Related;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.RoPartsUsed;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.ret.tables.ProductCategories;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

/** Of docs/relationships.md and docs/coming-from.md. */
class RelationshipSamples extends TenantTest {

    // region: relationships-newest
    record OrderView(String roNumber) {}

    record VehicleView(String vin, List<OrderView> repairOrders) {}

    record OwnerView(String lastName, List<VehicleView> vehicles) {}

    /** Of each vehicle the newest three repair orders. */
    static final Fetch<Customers, OwnerView> OWNERS = Fetch.from(CUSTOMERS)
            .with(
                    Customers::vehicles,
                    v -> v.with(
                            Vehicles::repairOrders,
                            ro -> ro.orderBy(o -> o.CREATED_AT.desc()).limit(3)))
            .into(OwnerView.class);
    // endregion

    @Test
    void newest_per_parent() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        for (int i = 0; i < 5; i++) {
            Garage.repairOrder(tenant, vehicle, "R-" + i);
        }

        assertThat(tenant.fetch(OWNERS).one().vehicles().get(0).repairOrders()).hasSize(3);
    }

    // region: relationships-recursion
    record CategoryView(String name, List<CategoryView> subcategories) {}

    static final Fetch<ProductCategories, CategoryView> TREE = Fetch.from(PRODUCT_CATEGORIES)
            .where(c -> c.PARENT_CATEGORY_ID.isNull())
            .recursively(ProductCategories::subcategories)
            .into(CategoryView.class);
    // endregion

    @Test
    void a_tree_of_categories() {
        UUID drinks = tenant.dao(PRODUCT_CATEGORIES)
                .insert(c -> c.setName("Drinks").setSlug("drinks"))
                .getId();
        tenant.dao(PRODUCT_CATEGORIES)
                .insert(c -> c.setName("Tea").setSlug("tea").setParentCategoryId(drinks));

        assertThat(tenant.fetch(TREE).list())
                .containsExactly(new CategoryView("Drinks", List.of(new CategoryView("Tea", List.of()))));
    }

    // region: relationships-figures
    record CustomerFigures(String lastName, int vehicleCount, BigDecimal spent) {}

    static final Fetch<Customers, CustomerFigures> FIGURES = Fetch.from(CUSTOMERS)
            .field("vehicleCount", c -> Related.count(c.vehicles()))
            .field("spent", c -> Related.sum(c.repairOrders(), ro -> ro.TOTAL_AMOUNT))
            .into(CustomerFigures.class);
    // endregion

    @Test
    void figures_of_related_rows() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        assertThat(tenant.fetch(FIGURES).one().vehicleCount()).isEqualTo(1);
    }

    @Test
    void a_link_tables_own_columns() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        Garage.repairOrder(tenant, vehicle, "R-1");

        // region: relationships-link
        Fetch<RepairOrders, Node> parts = Fetch.from(REPAIR_ORDERS).with(RepairOrders::partsInventory);
        Fetch<RepairOrders, Node> usedParts =
                Fetch.from(REPAIR_ORDERS).with(RepairOrders::partsUsed, used -> used.with(RoPartsUsed::part));
        // endregion

        assertThat(tenant.fetch(parts).one().many(RepairOrders::partsInventory)).isEmpty();
        assertThat(tenant.fetch(usedParts).one().many(RepairOrders::partsUsed)).isEmpty();
    }

    @Test
    void a_plan_before_it_runs() {
        // region: relationships-plan
        FetchPlan plan = tenant.fetch(OWNERS).limit(50).plan();
        int statements = plan.statements();
        int roundTrips = plan.roundTrips();
        // endregion

        assertThat(statements).isPositive();
        assertThat(roundTrips).isPositive();
    }

    @Test
    void a_strategy_of_the_callers_choice() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: relationships-strategy
        List<OwnerView> owners =
                tenant.fetch(OWNERS).strategy(Strategy.QUERY_PER_LEVEL).list();
        // endregion

        assertThat(owners)
                .isEqualTo(tenant.fetch(OWNERS).strategy(Strategy.MULTISET).list());
    }

    @Test
    void any_number_of_trees() {
        Garage.customer(tenant, "Ng");

        // region: relationships-stream
        long withoutVehicle;
        try (Stream<OwnerView> owners = tenant.fetch(OWNERS).stream()) {
            withoutVehicle = owners.filter(owner -> owner.vehicles().isEmpty()).count();
        }
        // endregion

        assertThat(withoutVehicle).isEqualTo(1);
    }

    // region: coming-from-spring
    Optional<OwnerView> owner(UUID id) {
        return tenant.fetch(OWNERS).where(c -> c.ID.eq(id)).findOne();
    }
    // endregion

    @Test
    void one_by_its_key() {
        UUID id = Garage.customer(tenant, "Ng").getId();

        assertThat(owner(id)).contains(new OwnerView("Ng", List.of()));
    }

    @Test
    void a_path_in_jooq() {
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");

        // region: coming-from-jooq
        Result<Record2<String, Integer>> vehicles = tenant.dsl()
                .select(VEHICLES.customer().LAST_NAME, count())
                .from(VEHICLES)
                .groupBy(VEHICLES.customer().LAST_NAME)
                .fetch();
        // endregion

        assertThat(vehicles).hasSize(1);
    }
}
