package com.thorbis.tests.fetch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.audit_mgmt.enums.ActivityType;
import com.thorbis.schema.audit_mgmt.enums.ActorType;
import com.thorbis.schema.audit_mgmt.tables.ActivityStream;
import com.thorbis.schema.auto.tables.PartsInventory;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.file_mgmt.enums.AttachmentType;
import com.thorbis.schema.file_mgmt.tables.Attachments;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.schema.tenant_mgmt.tables.Businesses;
import com.thorbis.schema.user_mgmt.tables.Users;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.audit_mgmt.Tables.ACTIVITY_STREAM;
import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;
import static com.thorbis.schema.thorbis.Tables.ENTITY_TYPES;
import static com.thorbis.schema.user_mgmt.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of relationship, from both sides. */
class EdgesTest extends TenantTest {

    private UUID customer;
    private UUID vehicle;
    private UUID order;

    @BeforeEach
    void insertOrder() {
        customer = Garage.customer(tenant, "Ng").getId();
        vehicle = Garage.vehicle(tenant, customer, "900").getId();
        order = Garage.repairOrder(tenant, vehicle, "R-1").getId();
    }

    @Test
    void a_link_table_leads_to_both_sides_and_to_each_row_once() {
        UUID oil = part("OIL");
        UUID filter = part("FILTER");
        part("NEVER USED");
        use(order, oil);
        use(order, oil);
        use(order, filter);
        UUID second = Garage.repairOrder(tenant, vehicle, "R-2").getId();
        use(second, oil);

        List<Node> orders = tenant.fetch(Fetch.from(REPAIR_ORDERS)
                        .with(RepairOrders::partsInventory, p -> p.orderBy(o -> o.PART_NUMBER.asc())))
                .orderBy(o -> o.RO_NUMBER.asc())
                .list();
        List<Node> parts = tenant.fetch(Fetch.from(PARTS_INVENTORY)
                        .with(PartsInventory::repairOrders, o -> o.orderBy(r -> r.RO_NUMBER.asc())))
                .orderBy(p -> p.PART_NUMBER.asc())
                .list();

        assertThat(orders)
                .extracting(node -> keys(node.many(RepairOrders::partsInventory)))
                .containsExactly(List.of(filter, oil), List.of(oil));
        assertThat(parts)
                .extracting(node -> keys(node.many(PartsInventory::repairOrders)))
                .containsExactly(List.of(order), List.of(), List.of(order, second));
    }

    @Test
    void a_table_leads_to_itself_both_ways() {
        UUID food = category("Food", null);
        UUID drinks = category("Drinks", food);
        UUID coffee = category("Coffee", drinks);

        Node root = tenant.fetch(Fetch.from(MENU_CATEGORIES)
                        .with(MenuCategories::subcategories, c -> c.with(MenuCategories::subcategories)))
                .where(c -> c.PARENT_CATEGORY_ID.isNull())
                .one();
        Node leaf = tenant.fetch(Fetch.from(MENU_CATEGORIES)
                        .with(MenuCategories::parentCategory, c -> c.with(MenuCategories::parentCategory)))
                .where(c -> c.NAME.eq("Coffee"))
                .one();

        Node below = root.many(MenuCategories::subcategories).get(0);
        assertThat(key(below)).isEqualTo(drinks);
        assertThat(keys(below.many(MenuCategories::subcategories))).containsExactly(coffee);
        Node above = leaf.one(MenuCategories::parentCategory).orElseThrow();
        assertThat(key(above)).isEqualTo(drinks);
        assertThat(above.one(MenuCategories::parentCategory).map(EdgesTest::key))
                .contains(food);
    }

    @Test
    void a_polymorphic_reference_is_followed_both_ways_and_not_to_other_tables() {
        UUID ofVehicle = attach("auto", "vehicle", vehicle);
        UUID ofCustomer = attach("hs", "customer", customer);

        Node car =
                tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::attachments)).one();
        List<Node> files = tenant.fetch(Fetch.from(ATTACHMENTS)
                        .with(Attachments::attachedToVehicle)
                        .with(Attachments::attachedToCustomer))
                .orderBy(a -> a.ID.asc())
                .list();

        assertThat(keys(car.many(Vehicles::attachments))).containsExactly(ofVehicle);
        assertThat(keys(files)).containsExactly(ofVehicle, ofCustomer);
        assertThat(files.get(0).one(Attachments::attachedToVehicle).map(EdgesTest::key))
                .contains(vehicle);
        assertThat(files.get(0).one(Attachments::attachedToCustomer)).isEmpty();
        assertThat(files.get(1).one(Attachments::attachedToVehicle)).isEmpty();
        assertThat(files.get(1).one(Attachments::attachedToCustomer).map(EdgesTest::key))
                .contains(customer);
    }

    @Test
    void a_key_of_several_columns_leads_to_a_global_table() {
        attach("auto", "vehicle", vehicle);
        attach("hs", "customer", customer);

        assertThat(tenant.fetch(Fetch.from(ATTACHMENTS).with(Attachments::attachedToEntityType))
                        .orderBy(a -> a.ID.asc())
                        .list())
                .extracting(file -> file.one(Attachments::attachedToEntityType)
                        .orElseThrow()
                        .record(ENTITY_TYPES)
                        .getTableName())
                .containsExactly("vehicles", "customers");
    }

    @Test
    void people_and_the_business_are_reached_through_their_global_tables() {
        Node car = tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::createdBy).with(Vehicles::business))
                .one();
        Node business =
                tenant.fetch(Fetch.from(BUSINESSES).with(Businesses::customers)).one();

        assertThat(car.one(Vehicles::createdBy).orElseThrow().record(USERS).getId())
                .isEqualTo(userId);
        assertThat(car.one(Vehicles::business)).isPresent();
        assertThat(keys(business.many(Businesses::customers))).containsExactly(customer);
    }

    @Test
    void several_keys_to_one_table_are_kept_apart() {
        tenant.dao(REPAIR_ORDERS).update(order, o -> o.setServiceWriterId(userId));

        Node found = tenant.fetch(Fetch.from(REPAIR_ORDERS)
                        .with(RepairOrders::serviceWriter)
                        .with(RepairOrders::primaryTechnician))
                .one();

        assertThat(found.one(RepairOrders::serviceWriter).map(EdgesTest::key)).contains(userId);
        assertThat(found.one(RepairOrders::primaryTechnician)).isEmpty();
    }

    @Test
    void who_acted_is_followed_without_a_key_where_it_was_a_user() {
        UUID byUser = activity(ActorType.USER, userId);
        activity(ActorType.AI, userId);

        List<Node> activities = tenant.fetch(Fetch.from(ACTIVITY_STREAM).with(ActivityStream::actorUser))
                .orderBy(a -> a.ACTOR_TYPE.desc())
                .list();
        Node user = tenant.fetch(Fetch.from(USERS).with(Users::activityStreamAsActor))
                .where(u -> u.ID.eq(userId))
                .one();

        assertThat(activities)
                .extracting(activity -> activity.one(ActivityStream::actorUser).map(EdgesTest::key))
                .containsExactly(Optional.of(userId), Optional.empty());
        assertThat(keys(user.many(Users::activityStreamAsActor))).containsExactly(byUser);
        assertThat(tenant.dsl().fetchCount(ACTIVITY_STREAM, Related.any(ACTIVITY_STREAM.actorUser())))
                .isEqualTo(1);
        assertThat(tenant.dsl()
                        .select(Related.count(USERS.activityStreamAsActor()))
                        .from(USERS)
                        .where(USERS.ID.eq(userId))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
    }

    private UUID activity(ActorType actorType, UUID actor) {
        return tenant.dao(ACTIVITY_STREAM)
                .insert(a -> a.setActorType(actorType)
                        .setActorId(actor)
                        .setTargetSchema("auto")
                        .setTargetType("vehicle")
                        .setTargetId(vehicle)
                        .setActivityType(ActivityType.UPDATED)
                        .setActivityVerb("washed")
                        .setActivitySummary("washed the car"))
                .getId();
    }

    @Test
    void one_row_may_be_reached_from_several() {
        Garage.vehicle(tenant, customer, "9000");

        assertThat(tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::customer, c -> c.with(Customers::vehicles)))
                        .list())
                .extracting(car -> car.one(Vehicles::customer)
                        .orElseThrow()
                        .many(Customers::vehicles)
                        .size())
                .containsExactly(2, 2);
    }

    @Test
    void a_path_tells_which_table_it_starts_from() {
        Vehicles vehicles = VEHICLES.as("v");
        RepairOrders orders = REPAIR_ORDERS.as("ro");

        assertThat(vehicles.repairOrders().from()).isSameAs(vehicles);
        assertThat(vehicles.customer().as("c").from()).isSameAs(vehicles);
        assertThat(vehicles.attachments().from()).isSameAs(vehicles);
        assertThat(orders.partsInventory().from()).isSameAs(orders);
    }

    private UUID part(String number) {
        return tenant.dao(PARTS_INVENTORY)
                .insert(p -> p.setPartNumber(number).setPartName("Part"))
                .getId();
    }

    private void use(UUID orderId, UUID partId) {
        tenant.dao(RO_PARTS_USED).insert(used -> used.setRepairOrderId(orderId).setPartId(partId));
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(c -> c.setName(name).setParentCategoryId(parent))
                .getId();
    }

    private UUID attach(String schema, String type, UUID id) {
        return tenant.dao(ATTACHMENTS)
                .insert(file -> file.setAttachedToSchema(schema)
                        .setAttachedToType(type)
                        .setAttachedToId(id)
                        .setFileName("photo.jpg")
                        .setFilePath("photos/photo.jpg")
                        .setAttachmentType(AttachmentType.PHOTO))
                .getId();
    }

    private static List<UUID> keys(List<Node> nodes) {
        return nodes.stream().map(EdgesTest::key).toList();
    }

    private static UUID key(Node node) {
        return node.record().get("id", UUID.class);
    }
}
