package com.thorbis.tests.save;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.Tree;
import com.thorbis.schema.auto.enums.VehicleStatus;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.VehicleRecord;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.save.Trees.Vehicle;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.tests.save.Trees.APPENDING;
import static com.thorbis.tests.save.Trees.MERGING;
import static com.thorbis.tests.save.Trees.REPLACING;
import static com.thorbis.tests.save.Trees.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionsTest extends TenantTest {

    @Test
    void what_a_save_gives_back_can_be_saved_again() {
        Customer tree = tenant.save(APPENDING).insert(Trees.customer(2)).tree();
        for (int i = 0; i < 3; i++) {
            tree = tenant.save(REPLACING).update(tree).tree();
        }

        // as objects: AssertJ compares moments, and an offset of its own would make records differ
        assertThat((Object) tree.updatedAt())
                .isEqualTo(tenant.fetch(STORED).one().updatedAt())
                .isEqualTo(tenant.dao(CUSTOMERS).get(idOf(tree)).getUpdatedAt());
        assertThat(tree.vehicles().get(1).repairOrders().get(0).updatedAt())
                .as("the order's totals are added up after the order was written")
                .isEqualTo(tenant.fetch(STORED)
                        .one()
                        .vehicles()
                        .get(1)
                        .repairOrders()
                        .get(0)
                        .updatedAt());
    }

    @Test
    void a_root_that_somebody_else_changed_is_stale_and_nothing_is_written() {
        Customer seen = tenant.save(APPENDING).insert(Trees.customer(1)).tree();
        tenant.dao(CUSTOMERS).update(idOf(seen), c -> c.setNotes("theirs"));

        assertThatThrownBy(() -> tenant.save(REPLACING).update(without(seen)))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageStartingWith("The row of hs.customers");
        assertThat(tenant.dao(VEHICLES).count()).isEqualTo(1);
    }

    @Test
    void a_child_that_somebody_else_changed_is_stale_by_its_path() {
        Customer seen = tenant.save(APPENDING).insert(Trees.customer(2)).tree();
        UUID order = seen.vehicles().get(1).repairOrders().get(0).key();
        tenant.dao(REPAIR_ORDERS).update(order, ro -> ro.setCustomerConcern("noise"));

        assertThatThrownBy(() -> tenant.save(MERGING)
                        .update(new Customer(seen.id(), "C-9", "Wu", seen.updatedAt(), seen.vehicles())))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageStartingWith("vehicles[1].repairOrders[0]: ");
        assertThat(tenant.fetch(STORED).one().lastName()).isEqualTo("Ng");
    }

    @Test
    void a_row_that_is_gone_is_not_found_at_its_path() {
        Customer seen = tenant.save(APPENDING).insert(Trees.customer(2)).tree();
        tenant.dao(VEHICLES).delete(seen.vehicles().get(1).key());

        assertThatThrownBy(() -> tenant.save(MERGING).update(seen))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("vehicles[1]: No row of auto.vehicles");
    }

    @Test
    void a_root_that_is_not_there_is_told_before_its_children_miss_it() {
        Customer tree = Trees.customer(1);
        Customer unknown = new Customer(UUID.randomUUID(), "C-1", "Ng", null, tree.vehicles());

        assertThatThrownBy(() -> tenant.save(APPENDING).update(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("No row of hs.customers");
    }

    @Test
    void a_row_of_another_tenant_is_not_found_and_its_name_is_refused_unsent() {
        Customer theirs = other.save(APPENDING).insert(Trees.customer(1)).tree();

        assertThatThrownBy(() -> tenant.save(MERGING).update(theirs)).isInstanceOf(NotFoundException.class);
        CustomerRecord named = Garage.newCustomer("Ng").setBusinessId((UUID) other.id());
        assertThatThrownBy(() -> tenant.save(Save.into(CUSTOMERS)).insertAll(List.of(Tree.of(named))))
                .isInstanceOf(WrongTenantException.class)
                .hasMessageStartingWith("[0]: ");
        assertThat(other.fetch(STORED).one().vehicles()).hasSize(1);
    }

    @Test
    void an_update_without_a_key_says_which_component_lacks_it() {
        Customer tree = Trees.customer(0);

        assertThatThrownBy(() -> tenant.save(MERGING).update(tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id: which row of hs.customers");
        assertThat(tenant.save(MERGING).upsert(tree).inserted()).isEqualTo(1);
    }

    @Test
    void the_same_row_twice_in_a_tree_is_refused() {
        Customer seen = tenant.save(APPENDING).insert(Trees.customer(1)).tree();
        Vehicle vehicle = seen.vehicles().get(0);
        Vehicle renamed = new Vehicle(vehicle.id(), "Volvo", "240", null, List.of());

        assertThatThrownBy(() -> tenant.save(MERGING)
                        .update(new Customer(seen.id(), "C-1", "Ng", seen.updatedAt(), List.of(vehicle, renamed))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "vehicles[1]: the same row of auto.vehicles stands in the tree as vehicles[0] too");
    }

    record Repainted(
            UUID id, @Nullable String color, @Nullable VehicleStatus vehicleStatus) {}

    @Test
    void null_empties_a_column_that_may_be_empty_and_leaves_one_that_may_not() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        Save<Vehicles, Repainted> repaint = Save.into(VEHICLES).from(Repainted.class);
        tenant.save(repaint).update(new Repainted(vehicle, "red", VehicleStatus.SOLD));

        tenant.save(repaint).upsert(new Repainted(vehicle, null, null));

        VehicleRecord stored = tenant.dao(VEHICLES).get(vehicle);
        assertThat(stored.getColor()).isNull();
        assertThat(stored.getVehicleStatus()).isEqualTo(VehicleStatus.SOLD);
    }

    @Test
    void of_generated_records_the_columns_count_that_were_set() {
        CustomerRecord customer = Garage.customer(tenant, "Ng");
        VehicleRecord vehicle = Garage.vehicle(tenant, customer.getId(), "900");
        Save<Customers, Tree> save = Save.into(CUSTOMERS).with(Customers::vehicles, Mode.MERGE);
        tenant.dao(VEHICLES).update(vehicle.getId(), v -> v.setColor("red"));
        VehicleRecord read = tenant.dao(VEHICLES).get(vehicle.getId());
        tenant.dao(CUSTOMERS).update(customer.getId(), c -> c.setNotes("theirs"));

        Tree stale = Tree.of(customer.setLastName("Wu")).with(Customers::vehicles, Tree.of(read.setMake("Volvo")));
        assertThatThrownBy(() -> tenant.save(save).update(stale)).isInstanceOf(StaleRecordException.class);
        CustomerRecord fresh = tenant.dao(CUSTOMERS).get(customer.getId());
        Tree saved = tenant.save(save)
                .update(Tree.of(fresh.setLastName("Wu")).with(Customers::vehicles, Tree.of(read)))
                .tree();

        assertThat(tenant.dao(CUSTOMERS).get(customer.getId()).getNotes()).isEqualTo("theirs");
        assertThat(tenant.dao(VEHICLES).get(vehicle.getId()).getColor()).isEqualTo("red");
        assertThat(saved.many(Customers::vehicles).get(0).record(VEHICLES).getUpdatedAt())
                .isEqualTo(tenant.dao(VEHICLES).get(vehicle.getId()).getUpdatedAt());
    }

    private static Customer without(Customer tree) {
        return new Customer(tree.id(), tree.customerNumber(), tree.lastName(), tree.updatedAt(), List.of());
    }

    private static UUID idOf(Customer tree) {
        return Objects.requireNonNull(tree.id());
    }
}
