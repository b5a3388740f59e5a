package com.thorbis.tests.fetch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.GenericType;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What related rows become in components of the caller's record. */
class TreeMappingTest extends TenantTest {

    private static final Fetch<Customers, ?> CARS =
            Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.orderBy(car -> car.MODEL.asc()));

    private UUID ng;
    private VehicleRecord saab;

    @BeforeEach
    void insertCars() {
        ng = Garage.customer(tenant, "Ng").getId();
        saab = Garage.vehicle(tenant, ng, "900");
    }

    record CarView(String model) {}

    record ListView(String lastName, List<CarView> vehicles) {}

    record SetView(Set<CarView> vehicles) {}

    record CollectionView(Collection<CarView> vehicles) {}

    @SuppressWarnings("ArrayRecordComponent") // callers may have them
    record ArrayView(CarView[] vehicles) {}

    record WildcardView(List<? extends CarView> vehicles) {}

    @Test
    void many_rows_become_the_collection_that_is_asked_for() {
        Garage.vehicle(tenant, ng, "96");
        List<CarView> cars = List.of(new CarView("900"), new CarView("96"));

        assertThat(tenant.fetch(CARS.into(ListView.class)).one()).isEqualTo(new ListView("Ng", cars));
        assertThat(tenant.fetch(CARS.into(SetView.class)).one().vehicles()).containsExactlyElementsOf(cars);
        assertThat(tenant.fetch(CARS.into(CollectionView.class)).one().vehicles())
                .containsExactlyElementsOf(cars);
        assertThat(tenant.fetch(CARS.into(ArrayView.class)).one().vehicles()).containsExactlyElementsOf(cars);
        assertThat(tenant.fetch(CARS.into(WildcardView.class)).one().vehicles()).isEqualTo(cars);
    }

    @Test
    void a_collection_of_a_tree_cannot_be_changed() {
        List<CarView> cars = tenant.fetch(CARS.into(ListView.class)).one().vehicles();

        assertThatThrownBy(cars::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    record RecordsView(List<VehicleRecord> vehicles) {}

    record MapsView(List<Map<String, Object>> vehicles) {}

    @Test
    void a_collection_may_hold_generated_records_or_maps() {
        assertThat(tenant.fetch(CARS.into(RecordsView.class)).one().vehicles()).containsExactly(saab);
        assertThat(tenant.fetch(CARS.into(MapsView.class)).one().vehicles())
                .singleElement()
                .satisfies(map -> assertThat(map).containsEntry("model", "900").containsEntry("vin", null));
    }

    record OwnerView(String lastName) {}

    record OwnedView(String model, @Nullable OwnerView customer) {}

    record MaybeOwnedView(String model, Optional<OwnerView> customer) {}

    @Test
    void one_row_is_a_record_or_null_or_an_optional() {
        Garage.vehicle(tenant, ng, "96");
        UUID wu = Garage.customer(tenant, "Wu").getId();
        Garage.vehicle(tenant, wu, "99");
        tenant.dao(CUSTOMERS).delete(wu);
        Fetch<Vehicles, ?> owned = Fetch.from(VEHICLES)
                .with(Vehicles::customer)
                .orderBy(v -> v.MODEL.asc())
                .where(v -> v.MODEL.ne("900"));

        assertThat(tenant.fetch(owned.into(OwnedView.class)).list())
                .containsExactly(new OwnedView("96", new OwnerView("Ng")), new OwnedView("99", null));
        assertThat(tenant.fetch(owned.into(MaybeOwnedView.class)).list())
                .containsExactly(
                        new MaybeOwnedView("96", Optional.of(new OwnerView("Ng"))),
                        new MaybeOwnedView("99", Optional.empty()));
    }

    record LineView(String description) {}

    record OrderView(String roNumber, List<LineView> lineItems, CarView vehicle) {}

    record DeepCarView(String model, Set<OrderView> repairOrders) {}

    record GarageView(String lastName, List<DeepCarView> vehicles) {}

    @Test
    void records_nest_to_any_depth_both_ways() {
        UUID order = Garage.repairOrder(tenant, saab.getId(), "R-1").getId();
        Garage.line(tenant, order, "diagnosis");

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS)
                                .with(
                                        Customers::vehicles,
                                        v -> v.with(
                                                Vehicles::repairOrders,
                                                ro -> ro.with(RepairOrders::lineItems)
                                                        .with(RepairOrders::vehicle)))
                                .into(GarageView.class))
                        .one())
                .isEqualTo(new GarageView(
                        "Ng",
                        List.of(new DeepCarView(
                                "900",
                                Set.of(new OrderView(
                                        "R-1", List.of(new LineView("diagnosis")), new CarView("900")))))));
    }

    /** What a stored fetch is read into may be anything that the component holds. */
    interface Named {
        String model();
    }

    record NamedCar(String model) implements Named {}

    record NamedView(List<? extends Named> vehicles) {}

    private static final Fetch<Vehicles, NamedCar> NAMED_CARS =
            Fetch.from(VEHICLES).where(v -> v.MAKE.eq("Saab")).into(NamedCar.class);

    @Test
    void a_stored_fetch_is_a_part_of_others_in_the_type_that_it_was_read_into() {
        Fetch<Customers, NamedView> fetch =
                Fetch.from(CUSTOMERS).with(Customers::vehicles, NAMED_CARS).into(NamedView.class);

        assertThat(tenant.fetch(fetch).one()).isEqualTo(new NamedView(List.of(new NamedCar("900"))));
    }

    record With<A, B>(A lastName, List<B> vehicles) {}

    @Test
    void a_generic_record_holds_related_rows_of_what_its_type_token_says() {
        assertThat(tenant.fetch(CARS.into(new GenericType<With<String, CarView>>() {}))
                        .one())
                .isEqualTo(new With<>("Ng", List.of(new CarView("900"))));
    }

    record CategoryView(String name, List<CategoryView> subcategories) {}

    record AncestorView(String name, @Nullable AncestorView parentCategory) {}

    @Test
    void a_record_that_holds_itself_is_filled_to_any_depth() {
        UUID food = category("Food", null);
        UUID drinks = category("Drinks", food);
        category("Coffee", drinks);

        assertThat(tenant.fetch(Fetch.from(MENU_CATEGORIES)
                                .recursively(MenuCategories::subcategories)
                                .where(c -> c.NAME.eq("Food"))
                                .into(CategoryView.class))
                        .one())
                .isEqualTo(new CategoryView(
                        "Food", List.of(new CategoryView("Drinks", List.of(new CategoryView("Coffee", List.of()))))));
        assertThat(tenant.fetch(Fetch.from(MENU_CATEGORIES)
                                .recursively(MenuCategories::parentCategory)
                                .where(c -> c.NAME.eq("Coffee"))
                                .into(AncestorView.class))
                        .one())
                .isEqualTo(new AncestorView("Coffee", new AncestorView("Drinks", new AncestorView("Food", null))));
    }

    record CountedView(String roNumber, long lines) {}

    record CountsView(String model, List<CountedView> repairOrders) {}

    @Test
    void computed_fields_are_components_at_every_level() {
        UUID order = Garage.repairOrder(tenant, saab.getId(), "R-1").getId();
        Garage.line(tenant, order, "diagnosis");
        Garage.line(tenant, order, "oil");

        assertThat(tenant.fetch(Fetch.from(VEHICLES)
                                .with(
                                        Vehicles::repairOrders,
                                        ro -> ro.field("lines", o -> Related.count(o.lineItems())))
                                .into(CountsView.class))
                        .one())
                .isEqualTo(new CountsView("900", List.of(new CountedView("R-1", 2))));
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(c -> c.setName(name).setParentCategoryId(parent))
                .getId();
    }
}
