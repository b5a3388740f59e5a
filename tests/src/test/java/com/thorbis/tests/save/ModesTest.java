package com.thorbis.tests.save;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.save.Mode;
import com.thorbis.dao.save.Save;
import com.thorbis.dao.save.SaveResult;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.file_mgmt.enums.AttachmentType;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.tests.save.Trees.Customer;
import com.thorbis.tests.save.Trees.Order;
import com.thorbis.tests.save.Trees.Vehicle;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.MAINTENANCE_SCHEDULES;
import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.tests.save.Trees.APPENDING;
import static com.thorbis.tests.save.Trees.MERGING;
import static com.thorbis.tests.save.Trees.REPLACING;
import static com.thorbis.tests.save.Trees.STORED;
import static org.assertj.core.api.Assertions.assertThat;

class ModesTest extends TenantTest {

    private Customer stored() {
        return tenant.fetch(STORED).one();
    }

    @Test
    void append_adds_to_what_is_there() {
        Customer before = tenant.save(APPENDING).insert(Trees.customer(2)).tree();

        SaveResult<Customer> saved = tenant.save(APPENDING)
                .update(new Customer(before.id(), before.customerNumber(), "Wu", null, List.of(Trees.vehicle("9000"))));

        assertThat(stored().lastName()).isEqualTo("Wu");
        assertThat(stored().vehicles()).extracting(Vehicle::model).containsExactly("9000", "M0", "M1");
        assertThat(saved.updated()).isEqualTo(1);
        assertThat(saved.inserted()).isEqualTo(1);
    }

    @Test
    void merge_updates_rows_with_a_key_inserts_others_and_leaves_the_rest() {
        Customer before = tenant.save(APPENDING).insert(Trees.customer(2)).tree();
        Vehicle first = before.vehicles().get(0);
        Vehicle renamed = new Vehicle(first.id(), "Volvo", "A", first.updatedAt(), List.of());
        UUID own = UUID.randomUUID();
        Vehicle withKeyOfItsOwn = new Vehicle(own, "Saab", "B", null, List.of());

        SaveResult<Customer> saved = tenant.save(MERGING)
                .upsert(new Customer(
                        before.id(),
                        before.customerNumber(),
                        before.lastName(),
                        before.updatedAt(),
                        List.of(renamed, withKeyOfItsOwn, Trees.vehicle("C"))));

        assertThat(stored().vehicles()).extracting(Vehicle::model).containsExactly("A", "B", "C", "M1");
        assertThat(stored().vehicles().get(0).repairOrders())
                .as("an empty list takes nothing away")
                .hasSize(1);
        assertThat(saved.updated(VEHICLES)).containsExactly(first.id());
        assertThat(saved.inserted(VEHICLES)).hasSize(2).contains(own);
        assertThat(saved.deleted()).isZero();
    }

    @Test
    void replace_removes_what_the_tree_does_not_have_and_hides_where_rows_are_hidden() {
        Customer before = tenant.save(APPENDING).insert(Trees.customer(3)).tree();
        Vehicle kept = before.vehicles().get(1);
        Order order = kept.repairOrders().get(0);
        Order fewer = new Order(
                order.id(), order.roNumber(), null, null, null, order.updatedAt(), List.of(Trees.line("c", 1, "1.00")));

        SaveResult<Customer> saved = tenant.save(REPLACING)
                .update(new Customer(
                        before.id(),
                        before.customerNumber(),
                        before.lastName(),
                        before.updatedAt(),
                        List.of(new Vehicle(kept.id(), kept.make(), kept.model(), kept.updatedAt(), List.of(fewer)))));

        assertThat(stored().vehicles()).extracting(Vehicle::model).containsExactly("M1");
        assertThat(stored().vehicles().get(0).repairOrders().get(0).lineItems())
                .extracting(Trees.Line::description)
                .containsExactly("c");
        assertThat(saved.deleted(VEHICLES))
                .containsExactlyInAnyOrder(
                        before.vehicles().get(0).id(), before.vehicles().get(2).id());
        assertThat(saved.deleted(RO_LINE_ITEMS)).hasSize(2);
        assertThat(tenant.dao(VEHICLES)
                        .withDeleted()
                        .get(before.vehicles().get(0).key()))
                .satisfies(hidden -> assertThat(hidden.getDeletedBy()).isEqualTo(userId));
        assertThat(tenant.dao(RO_LINE_ITEMS).count())
                .as("lines of hidden vehicles stay")
                .isEqualTo(2 + 1 + 2);
    }

    record Service(String serviceName, int intervalMonths) {}

    record Serviced(@Nullable UUID id, @Nullable List<Service> maintenanceSchedules) {}

    private static final Save<Vehicles, Serviced> SERVICES = Save.into(VEHICLES)
            .with(Vehicles::maintenanceSchedules, Mode.REPLACE)
            .from(Serviced.class);

    @Test
    void a_row_that_goes_gives_its_unique_value_free_for_the_one_that_comes() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        tenant.save(SERVICES).update(new Serviced(vehicle, List.of(new Service("oil", 12))));

        SaveResult<Serviced> saved =
                tenant.save(SERVICES).update(new Serviced(vehicle, List.of(new Service("oil", 6))));

        assertThat(tenant.dao(MAINTENANCE_SCHEDULES).list(MAINTENANCE_SCHEDULES.VEHICLE_ID.eq(vehicle)))
                .singleElement()
                .satisfies(oil -> assertThat(oil.getIntervalMonths()).isEqualTo(6));
        assertThat(saved.deleted()).isEqualTo(1);
        assertThat(saved.updated()).as("nothing of the vehicle was to change").isZero();
    }

    @Test
    void null_says_nothing_and_an_empty_list_says_none() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        tenant.save(SERVICES).update(new Serviced(vehicle, List.of(new Service("oil", 12))));

        tenant.save(SERVICES).update(new Serviced(vehicle, null));
        assertThat(tenant.dao(MAINTENANCE_SCHEDULES).count()).isEqualTo(1);

        tenant.save(SERVICES).update(new Serviced(vehicle, List.of()));
        assertThat(tenant.dao(MAINTENANCE_SCHEDULES).count()).isZero();
    }

    record Dish(@Nullable UUID id, String name, BigDecimal basePrice) {}

    record Category(@Nullable UUID id, String name, List<Subcategory> subcategories) {}

    record Subcategory(@Nullable UUID id, String name, List<Dish> menuItems) {}

    private static final Save<MenuCategories, Category> MENU = Save.into(MENU_CATEGORIES)
            .with(MenuCategories::subcategories, Mode.REPLACE, c -> c.with(MenuCategories::menuItems, Mode.REPLACE))
            .from(Category.class);

    @Test
    void a_row_that_moves_out_from_under_one_that_goes_does_not_go_with_it() {
        Dish soup = new Dish(null, "soup", new BigDecimal("6.00"));
        Category menu = tenant.save(MENU)
                .insert(new Category(
                        null,
                        "menu",
                        List.of(
                                new Subcategory(null, "starters", List.of(soup)),
                                new Subcategory(null, "mains", List.of()))))
                .tree();
        Subcategory starters = menu.subcategories().get(0);
        Subcategory mains = menu.subcategories().get(1);

        SaveResult<Category> saved = tenant.save(MENU)
                .update(new Category(
                        menu.id(), "menu", List.of(new Subcategory(mains.id(), "all", starters.menuItems()))));

        assertThat(saved.deleted(MENU_CATEGORIES)).containsExactly(starters.id());
        assertThat(tenant.dao(MENU_ITEMS)
                        .get(Objects.requireNonNull(starters.menuItems().get(0).id()))
                        .getCategoryId())
                .isEqualTo(mains.id());
    }

    record Part(@Nullable UUID id, String partNumber, String partName) {}

    record Fitted(@Nullable UUID id, String roNumber, Set<Part> partsInventory) {}

    private static Save<RepairOrders, Fitted> fitted(Mode mode) {
        return Save.into(REPAIR_ORDERS).with(RepairOrders::partsInventory, mode).from(Fitted.class);
    }

    @Test
    void many_to_many_links_once_and_unlinks_without_touching_what_was_linked() {
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        UUID order = Garage.repairOrder(tenant, vehicle, "R-1").getId();
        Part oil = new Part(null, "OIL", "Oil");
        Part belt = new Part(null, "BELT", "Belt");
        var stored = tenant.save(fitted(Mode.APPEND))
                .update(new Fitted(order, "R-1", Set.of(oil, belt)))
                .tree();

        SaveResult<Fitted> again = tenant.save(fitted(Mode.MERGE)).update(stored);
        assertThat(again.inserted()).as("links that are there").isZero();
        assertThat(tenant.dao(RO_PARTS_USED).count()).isEqualTo(2);

        Part kept = stored.partsInventory().iterator().next();
        SaveResult<Fitted> fewer = tenant.save(fitted(Mode.REPLACE)).update(new Fitted(order, "R-1", Set.of(kept)));
        assertThat(fewer.deleted(RO_PARTS_USED)).hasSize(1);
        assertThat(tenant.dao(RO_PARTS_USED).list(RO_PARTS_USED.REPAIR_ORDER_ID.eq(order)))
                .singleElement()
                .satisfies(link -> assertThat(link.getPartId()).isEqualTo(kept.id()));
        assertThat(tenant.dao(PARTS_INVENTORY).count()).isEqualTo(2);
    }

    record Owner(
            @Nullable UUID id,
            String customerNumber,
            @Nullable String lastName) {}

    record Owned(String make, String model, @Nullable Owner customer) {

        Owner owner() {
            return Objects.requireNonNull(customer);
        }
    }

    private static Save<Vehicles, Owned> owned(Mode mode) {
        return Save.into(VEHICLES).with(Vehicles::customer, mode).from(Owned.class);
    }

    @Test
    void what_a_row_refers_to_is_saved_before_it_and_shared_where_it_is_the_same_object() {
        Owner ng = new Owner(null, "C-1", "Ng");

        List<Owned> saved = tenant.save(owned(Mode.APPEND))
                .insertAll(List.of(new Owned("Saab", "900", ng), new Owned("Saab", "9000", ng)))
                .trees();

        assertThat(tenant.dao(CUSTOMERS).count()).isEqualTo(1);
        assertThat(saved)
                .extracting(Owned::customer)
                .doesNotContainNull()
                .hasSize(2)
                .containsOnly(saved.get(0).owner());

        tenant.save(owned(Mode.MERGE))
                .insert(new Owned("Saab", "99", new Owner(saved.get(0).owner().id(), "C-2", "Wu")));
        assertThat(tenant.dao(VEHICLES).count()).isEqualTo(3);
        assertThat(tenant.dao(CUSTOMERS).list(CUSTOMERS.CUSTOMER_NUMBER.eq("C-2")))
                .hasSize(1);
    }

    record Photo(String fileName, String filePath, long fileSize, AttachmentType attachmentType) {}

    record Photographed(@Nullable UUID id, List<Photo> attachments) {}

    @Test
    void a_polymorphic_row_says_what_it_is_about() {
        UUID customer = Garage.customer(tenant, "Ng").getId();
        Save<Customers, Photographed> photos =
                Save.into(CUSTOMERS).with(Customers::attachments, Mode.REPLACE).from(Photographed.class);
        Photo photo = new Photo("a.png", "/a.png", 1, AttachmentType.PHOTO);

        tenant.save(photos).update(new Photographed(customer, List.of(photo, photo)));
        SaveResult<Photographed> fewer = tenant.save(photos).update(new Photographed(customer, List.of(photo)));

        assertThat(fewer.deleted(ATTACHMENTS)).hasSize(2);
        assertThat(tenant.dao(ATTACHMENTS).list(ATTACHMENTS.ATTACHED_TO_ID.eq(customer)))
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.getAttachedToSchema()).isEqualTo("hs");
                    assertThat(attachment.getAttachedToType()).isEqualTo("customer");
                });
    }
}
