package com.thorbis.tests.save;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.Tree;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is told when the Save is built, or before anything is sent. */
class WrongSaveTest extends TenantTest {

    record Misspelt(String lastNme) {}

    @Test
    void a_component_without_a_place_is_named_with_the_nearest() {
        assertThatThrownBy(() -> Save.into(CUSTOMERS).from(Misspelt.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component lastNme of type java.lang.String in Misspelt")
                .hasMessageContaining("hs.customers")
                .hasMessageContaining("lastName");
    }

    record Flat(String lastName) {}

    @Test
    void a_relationship_without_a_component_is_named() {
        assertThatThrownBy(() -> Save.into(CUSTOMERS)
                        .with(Customers::vehicles, Mode.APPEND)
                        .from(Flat.class))
                .hasMessageContaining("hs.customers.vehicles is saved, but Flat has no component vehicles");
    }

    record Lonely(String lastName, Flat vehicles) {}

    @Test
    void a_relationship_to_many_needs_a_collection() {
        assertThatThrownBy(() -> Save.into(CUSTOMERS)
                        .with(Customers::vehicles, Mode.APPEND)
                        .from(Lonely.class))
                .hasMessageContaining("make it a List or a Set");
    }

    record Mistyped(UUID lastName) {}

    @Test
    void a_component_of_a_type_that_the_column_does_not_take_is_named() {
        assertThatThrownBy(() -> Save.into(CUSTOMERS).from(Mistyped.class))
                .hasMessageContaining("cannot be written to hs.customers.last_name (String)");
    }

    record Aged(String make, String model, long year) {}

    record Owner(String customerNumber, List<Aged> vehicles) {}

    @Test
    void a_number_that_the_column_cannot_hold_is_told_by_its_path_before_anything_is_sent() {
        var save = Save.into(CUSTOMERS).with(Customers::vehicles, Mode.APPEND).from(Owner.class);

        assertThatThrownBy(() -> tenant.save(save).insert(new Owner("C-1", List.of(new Aged("Saab", "900", 1L << 40)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vehicles[0]: the value is none that year, of type Integer, can hold");
    }

    @Test
    void one_row_that_others_may_need_is_never_replaced() {
        assertThatThrownBy(() -> Save.into(VEHICLES).with(Vehicles::customer, Mode.REPLACE))
                .hasMessageContaining("auto.vehicles.customer leads to one row")
                .hasMessageContaining("Use MERGE");
    }

    @Test
    void a_relationship_is_said_once() {
        assertThatThrownBy(() -> Save.into(CUSTOMERS)
                        .with(Customers::vehicles, Mode.MERGE)
                        .with(Customers::vehicles, Mode.REPLACE))
                .hasMessageContaining("hs.customers.vehicles is saved twice");
    }

    @Test
    void a_tree_with_more_than_the_save_follows_or_of_another_table_is_refused() {
        Tree more = Tree.of(Garage.newCustomer("Ng")).with(Customers::vehicles, Tree.of(VEHICLES.newRecord()));

        assertThatThrownBy(() -> tenant.save(Save.into(CUSTOMERS)).insert(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the tree has vehicles, which the Save does not follow");
        assertThatThrownBy(() -> tenant.save(Save.into(VEHICLES)).insert(more))
                .hasMessageContaining("a record of auto.vehicles belongs here, and this one is of hs.customers");
        assertThatThrownBy(() -> more.with(Vehicles::repairOrders)).hasMessageContaining("starts at another table");
        assertThatThrownBy(() -> more.record(VEHICLES)).hasMessageContaining("none of auto.vehicles");
    }

    @Test
    void one_tree_is_not_asked_of_many() {
        var saved = tenant.save(Save.into(CUSTOMERS))
                .insertAll(List.of(Tree.of(Garage.newCustomer("Ng")), Tree.of(Garage.newCustomer("Wu"))));

        assertThatThrownBy(saved::tree)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trees()");
    }
}
