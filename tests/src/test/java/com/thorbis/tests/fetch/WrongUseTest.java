package com.thorbis.tests.fetch;

import java.util.List;
import java.util.UUID;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.GenericType;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Wrong use that is told when the fetch is built: no database is asked. What doesn't even compile stands beside. */
class WrongUseTest {

    record MisspeltView(String lastNmae) {}

    @Test
    void a_component_without_a_source_is_named_with_its_type_and_the_nearest_names() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(MisspeltView.class))
                .hasMessage(
                        "component lastNmae of type java.lang.String in MisspeltView has no source: hs.customers has"
                                + " nothing of this name. Nearest are [lastName, firstName, status].");
    }

    record NestedView(List<MisspeltView> vehicles) {}

    @Test
    void a_component_without_a_source_is_named_at_any_depth() {
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(NestedView.class))
                .hasMessageContaining("lastNmae of type java.lang.String in MisspeltView")
                .hasMessageContaining("auto.vehicles has nothing of this name");
    }

    record UnfetchedView(String lastName, List<VehicleRecord> vehicles) {}

    @Test
    void a_relationship_that_is_not_fetched_is_no_source() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(UnfetchedView.class))
                .hasMessageEndingWith("The relationship is not fetched: add with(Customers::vehicles).");
    }

    record NamesView(String lastName) {}

    @Test
    void a_relationship_or_field_without_a_component_is_named() {
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(NamesView.class))
                .hasMessage("hs.customers.vehicles is fetched, but NamesView has no component vehicles; add one, or"
                        + " leave the relationship out.");
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::customer).into(VehicleRecord.class))
                .hasMessageContaining("VehicleRecord has no room for auto.vehicles.customer");
        assertRefused(() -> Fetch.from(VEHICLES).field("name", v -> v.MODEL).into(VehicleRecord.class))
                .hasMessageContaining("VehicleRecord has no room for the field name");
        assertRefused(() -> Fetch.from(CUSTOMERS)
                        .field("loud", c -> c.EMAIL_PRIMARY)
                        .into(NamesView.class))
                .hasMessage(
                        "the field loud is fetched, but NamesView has no component loud; add one, or leave the field"
                                + " out.");
    }

    record WrongTypeView(Integer lastName) {}

    record LossyView(short currentMileage) {}

    record WrongTagsView(List<Integer> tags) {}

    @Test
    void a_component_that_cannot_take_its_column_is_named_with_both_types() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(WrongTypeView.class))
                .hasMessage("component lastName of type java.lang.Integer in WrongTypeView cannot take"
                        + " hs.customers.last_name (String); give the component the column's type.");
        assertRefused(() -> Fetch.from(VEHICLES).into(LossyView.class))
                .hasMessageContaining("currentMileage of type short");
        assertRefused(() -> Fetch.from(CUSTOMERS).into(WrongTagsView.class))
                .hasMessageContaining("tags of type java.util.List<java.lang.Integer>")
                .hasMessageContaining("hs.customers.tags (String[])");
    }

    record PrimitiveView(int year) {}

    record CertainView(@NonNull String notes) {}

    record CertainOwnerView(@NonNull NamesView customer) {}

    @Test
    void a_component_that_cannot_be_null_is_refused_where_there_may_be_nothing() {
        assertRefused(() -> Fetch.from(VEHICLES).into(PrimitiveView.class))
                .hasMessage("component year of type int in PrimitiveView cannot be null, and auto.vehicles.year"
                        + " (Integer) can; use java.lang.Integer, or an Optional.");
        assertRefused(() -> Fetch.from(CUSTOMERS).into(CertainView.class))
                .hasMessageContaining("cannot be null, and hs.customers.notes (String) can; make it @Nullable");
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::customer).into(CertainOwnerView.class))
                .hasMessageContaining("cannot be null, and auto.vehicles.customer may lead to no row");
    }

    enum Kind {
        INDIVIDUAL
    }

    record KindView(Kind customerType) {}

    record OpenListView(Kind lastName) {}

    @Test
    void an_enum_that_lacks_a_value_of_the_list_is_refused() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(KindView.class))
                .hasMessageContaining("hs.customers.customer_type (CustomerType); Kind has no constant for its value"
                        + " company; add one of the name COMPANY.");
        assertRefused(() -> Fetch.from(CUSTOMERS).into(OpenListView.class)).hasMessageContaining("no closed list");
    }

    record SingleView(VehicleRecord vehicles) {}

    record SeveralView(List<NamesView> customer) {}

    record StrangeView(List<String> vehicles) {}

    @Test
    void a_component_has_room_for_as_many_rows_as_its_relationship_leads_to() {
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(SingleView.class))
                .hasMessageContaining("cannot take hs.customers.vehicles, which leads to many rows; make it a List");
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::customer).into(SeveralView.class))
                .hasMessageContaining("cannot take auto.vehicles.customer, which leads to one row");
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).into(StrangeView.class))
                .hasMessageContaining("leads to rows of auto.vehicles; read them into a Java record of yours, into"
                        + " VehicleRecord, or a Map");
    }

    record IdView(UUID createdBy) {}

    @Test
    void a_component_that_names_a_column_and_a_fetched_relationship_is_told() {
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::createdBy).into(IdView.class))
                .hasMessageContaining("createdBy of type java.util.UUID in IdView cannot take auto.vehicles.createdBy,"
                        + " which leads to rows of user_mgmt.users");
    }

    record OtherView(String model) {}

    record OthersView(List<OtherView> vehicles) {}

    @Test
    void a_nested_fetch_is_read_into_what_the_component_holds() {
        var cars = Fetch.from(VEHICLES).into(VehicleRecord.class);

        assertRefused(() ->
                        Fetch.from(CUSTOMERS).with(Customers::vehicles, cars).into(OthersView.class))
                .hasMessageContaining("whose fetch is read into com.thorbis.schema.auto.tables.records.VehicleRecord");
    }

    @Test
    void a_relationship_is_fetched_once() {
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).with(Customers::vehicles))
                .hasMessageContaining("hs.customers.vehicles is fetched twice");
    }

    @Test
    void a_field_holds_no_rows_of_its_own() {
        assertRefused(() -> Fetch.from(CUSTOMERS).field("name", c -> DSL.field(DSL.row(c.FIRST_NAME, c.LAST_NAME))))
                .hasMessageContaining("the field name of a fetch of hs.customers holds rows of its own");
        assertRefused(() -> Fetch.from(CUSTOMERS).field("cars", c -> DSL.multiset(DSL.selectFrom(VEHICLES))))
                .hasMessageContaining("the field cars of a fetch of hs.customers holds rows of its own");
    }

    @Test
    void a_name_is_used_once() {
        assertRefused(() -> Fetch.from(CUSTOMERS).with(Customers::vehicles).field("vehicles", c -> c.EMAIL_PRIMARY))
                .hasMessageContaining("the name vehicles is taken in a fetch of hs.customers");
        assertRefused(() ->
                        Fetch.from(CUSTOMERS).field("one", c -> c.EMAIL_PRIMARY).field("one", c -> c.PHONE_PRIMARY))
                .hasMessageContaining("the name one is taken in a fetch of hs.customers");
    }

    @Test
    void there_is_nothing_to_limit_where_one_row_is() {
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::customer, c -> c.limit(1)))
                .hasMessageContaining("auto.vehicles.customer leads to one row");
        assertRefused(() -> Fetch.from(VEHICLES).with(Vehicles::customer, c -> c.offset(1)))
                .hasMessageContaining("auto.vehicles.customer leads to one row");
    }

    record CategoryView(String name, List<CategoryView> subcategories) {}

    @Test
    void a_record_that_holds_itself_needs_a_relationship_that_is_followed_on() {
        assertRefused(() -> Fetch.from(MENU_CATEGORIES)
                        .with(MenuCategories::subcategories)
                        .into(CategoryView.class))
                .hasMessageContaining("subcategories of type java.util.List<")
                .hasMessageEndingWith("add recursively(MenuCategories::subcategories) to the fetch, or a depth.");
    }

    record RootView(String name, List<NameView> subcategories) {}

    record NameView(String name) {}

    @Test
    void a_relationship_that_is_followed_on_leads_to_the_same_record() {
        assertRefused(() -> Fetch.from(MENU_CATEGORIES)
                        .recursively(MenuCategories::subcategories)
                        .into(RootView.class))
                .hasMessageContaining("which is followed recursively; it leads to")
                .hasMessageContaining("RootView again");
    }

    @Test
    void a_depth_is_one_or_more() {
        assertRefused(() -> Fetch.from(MENU_CATEGORIES).recursively(MenuCategories::subcategories, 0))
                .hasMessageContaining("to a depth of 0; it is 1 or more");
    }

    record Pair<A, B>(A left, B right) {}

    @Test
    void a_generic_record_says_what_its_parameters_are() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(Pair.class)).hasMessageContaining("has type parameters");
        assertRefused(() -> Fetch.from(CUSTOMERS)
                        .field("left", c -> c.LAST_NAME)
                        .field("right", c -> c.EMAIL_PRIMARY)
                        .into(new GenericType<Pair<String, Integer>>() {}))
                .hasMessageContaining("component right of type java.lang.Integer in Pair cannot take the field right");
    }

    @Test
    void only_records_generated_records_and_maps_are_read() {
        assertRefused(() -> Fetch.from(CUSTOMERS).into(String.class))
                .hasMessageContaining("rows of hs.customers cannot become java.lang.String");
        assertRefused(() -> Fetch.from(CUSTOMERS).into(VehicleRecord.class))
                .hasMessageContaining("into CustomerRecord");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable building) {
        return assertThatThrownBy(building).isInstanceOf(IllegalArgumentException.class);
    }
}
