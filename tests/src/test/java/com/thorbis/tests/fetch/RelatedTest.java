package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.auto.tables.RoLineItems;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.file_mgmt.enums.AttachmentType;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.RO_PARTS_USED;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.file_mgmt.Tables.ATTACHMENTS;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.user_mgmt.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Conditions and figures over a relationship: Ng has two cars, Wu one without orders, Li none. */
class RelatedTest extends TenantTest {

    private UUID ng;
    private UUID saab;
    private UUID order;

    @BeforeEach
    void insertCustomers() {
        ng = Garage.customer(tenant, "Ng").getId();
        saab = Garage.vehicle(tenant, ng, "900").getId();
        Garage.vehicle(tenant, ng, "9000");
        Garage.vehicle(tenant, Garage.customer(tenant, "Wu").getId(), "96");
        Garage.customer(tenant, "Li");
        order = Garage.repairOrder(tenant, saab, "R-1").getId();
        Garage.vehicle(other, Garage.customer(other, "Ng").getId(), "900");
    }

    @Test
    void customers_are_found_by_what_their_vehicles_are() {
        assertThat(names(c -> Related.any(c.vehicles()))).containsExactly("Ng", "Wu");
        assertThat(names(c -> Related.none(c.vehicles()))).containsExactly("Li");
        assertThat(names(c -> Related.any(c.vehicles(), v -> v.MODEL.eq("96")))).containsExactly("Wu");
        assertThat(names(c -> Related.none(c.vehicles(), v -> v.MODEL.eq("96"))))
                .containsExactly("Li", "Ng");
    }

    @Test
    void conditions_nest_as_relationships_do() {
        assertThat(names(c -> Related.any(c.vehicles(), v -> Related.any(v.repairOrders()))))
                .containsExactly("Ng");
        assertThat(names(c -> Related.any(c.vehicles(), v -> Related.none(v.repairOrders()))))
                .containsExactly("Ng", "Wu");
    }

    @Test
    void a_condition_inside_another_may_compare_rows_of_one_table() {
        assertThat(names(c -> Related.any(
                        c.vehicles(),
                        v -> Related.any(
                                c.vehicles(), second -> second.MAKE.eq(v.MAKE).and(second.ID.ne(v.ID))))))
                .containsExactly("Ng");
    }

    record FleetView(
            String lastName,
            int cars,
            int olds,
            BigDecimal mileage,
            @Nullable String first,
            @Nullable String last) {}

    private static final Fetch<Customers, FleetView> FLEETS = Fetch.from(CUSTOMERS)
            .field("cars", c -> Related.count(c.vehicles()))
            .field("olds", c -> Related.count(c.vehicles(), v -> v.MODEL.startsWith("90")))
            .field("mileage", c -> Related.sum(c.vehicles(), v -> v.CURRENT_MILEAGE))
            .field("first", c -> Related.min(c.vehicles(), v -> v.MODEL))
            .field("last", c -> Related.max(c.vehicles(), v -> v.MODEL))
            .orderBy(c -> Related.count(c.vehicles()).desc())
            .into(FleetView.class);

    private static final RecursiveComparisonConfiguration BY_VALUE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @Test
    void figures_of_related_rows_are_components_and_orders() {
        tenant.dao(VEHICLES).update(saab, v -> v.setCurrentMileage(120_000));

        assertThat(tenant.fetch(FLEETS).list())
                .usingRecursiveFieldByFieldElementComparator(BY_VALUE)
                .containsExactly(
                        new FleetView("Ng", 2, 2, new BigDecimal(120_000), "900", "9000"),
                        new FleetView("Wu", 1, 0, BigDecimal.ZERO, "96", "96"),
                        new FleetView("Li", 0, 0, BigDecimal.ZERO, null, null));
    }

    @Test
    void hidden_rows_count_only_when_asked_for() {
        tenant.dao(VEHICLES).delete(saab);

        assertThat(cars(CUSTOMERS.vehicles())).isEqualTo(1);
        assertThat(cars(Related.withDeleted(CUSTOMERS.vehicles()))).isEqualTo(2);
        assertThat(names(c -> Related.any(c.vehicles(), v -> v.MODEL.eq("900"))))
                .isEmpty();
        assertThat(names(c -> Related.any(Related.withDeleted(c.vehicles()), v -> v.MODEL.eq("900"))))
                .containsExactly("Ng");
    }

    @Test
    void a_fetch_may_follow_a_relationship_to_hidden_rows_too() {
        tenant.dao(VEHICLES).delete(saab);

        assertThat(tenant.fetch(Fetch.from(CUSTOMERS).with(c -> Related.withDeleted(c.vehicles())))
                        .where(c -> c.ID.eq(ng))
                        .one()
                        .many(Customers::vehicles))
                .hasSize(2);
    }

    @Test
    void what_a_link_table_leads_to_counts_once() {
        UUID oil = tenant.dao(PARTS_INVENTORY)
                .insert(p -> p.setPartNumber("OIL").setPartName("Oil"))
                .getId();
        tenant.dao(RO_PARTS_USED).insert(used -> used.setRepairOrderId(order).setPartId(oil));
        tenant.dao(RO_PARTS_USED).insert(used -> used.setRepairOrderId(order).setPartId(oil));

        assertThat(tenant.dsl()
                        .select(Related.count(REPAIR_ORDERS.partsInventory()))
                        .from(REPAIR_ORDERS)
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
        assertThat(tenant.dsl()
                        .select(Related.count(PARTS_INVENTORY.repairOrders(), ro -> ro.RO_NUMBER.eq("R-1")))
                        .from(PARTS_INVENTORY)
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
    }

    @Test
    void a_polymorphic_reference_is_asked_both_ways() {
        attach("auto", "vehicle", saab);
        attach("hs", "customer", ng);

        assertThat(tenant.fetch(Fetch.from(VEHICLES))
                        .where(v -> Related.any(v.attachments()))
                        .list())
                .extracting(Node::record)
                .extracting(row -> row.get(VEHICLES.ID))
                .containsExactly(saab);
        assertThat(tenant.fetch(Fetch.from(ATTACHMENTS))
                        .where(a -> Related.any(a.attachedToCustomer(), c -> c.LAST_NAME.eq("Ng")))
                        .list())
                .extracting(node -> node.record(ATTACHMENTS).getAttachedToId())
                .containsExactly(ng);
    }

    @Test
    void a_polymorphic_reference_is_joined_in_plain_jooq() {
        attach("auto", "vehicle", saab);
        attach("hs", "customer", ng);

        assertThat(tenant.dsl()
                        .select(VEHICLES.MODEL, ATTACHMENTS.FILE_NAME)
                        .from(ATTACHMENTS)
                        .join(VEHICLES)
                        .on(Related.on(ATTACHMENTS.attachedToVehicle(), VEHICLES))
                        .fetch(VEHICLES.MODEL))
                .containsExactly("900");
    }

    @Test
    void a_table_that_leads_to_itself_is_asked_about_other_rows_of_itself() {
        UUID food = category("Food", null);
        category("Drinks", food);

        assertThat(tenant.dsl()
                        .select(MENU_CATEGORIES.NAME)
                        .from(MENU_CATEGORIES)
                        .where(Related.any(MENU_CATEGORIES.subcategories()))
                        .fetch(MENU_CATEGORIES.NAME))
                .containsExactly("Food");
    }

    @Test
    void people_are_asked_about_rows_of_this_tenant() {
        tenant.dao(REPAIR_ORDERS).update(order, o -> o.setServiceWriterId(userId));

        assertThat(tenant.dsl()
                        .select(Related.count(USERS.repairOrdersAsServiceWriter()))
                        .from(USERS)
                        .where(USERS.ID.eq(userId))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1);
    }

    @Test
    void a_query_may_know_the_table_by_an_alias() {
        Customers c = CUSTOMERS.as("c");
        Customers sameNumber = CUSTOMERS.as("d");

        assertThat(tenant.dsl()
                        .select(Related.count(c.vehicles()), Related.count(sameNumber.vehicles()))
                        .from(c)
                        .join(sameNumber)
                        .on(c.LAST_NAME.eq("Ng").and(sameNumber.LAST_NAME.eq("Wu")))
                        .fetchSingle()
                        .intoList())
                .isEqualTo(List.of(2, 1));
    }

    @Test
    void each_level_of_a_fetch_has_its_own_conditions() {
        Garage.line(tenant, order, "diagnosis");

        Node found = tenant.fetch(Fetch.from(CUSTOMERS)
                        .with(
                                Customers::vehicles,
                                v -> v.where(car -> Related.any(
                                                car.repairOrders(),
                                                ro -> Related.any(ro.lineItems(), l -> l.DESCRIPTION.eq("diagnosis"))))
                                        .with(
                                                Vehicles::repairOrders,
                                                ro -> ro.where(o ->
                                                        Related.none(o.lineItems(), l -> l.DESCRIPTION.eq("oil"))))))
                .where(c -> c.ID.eq(ng))
                .one();

        assertThat(found.many(Customers::vehicles))
                .singleElement()
                .satisfies(car -> assertThat(car.many(Vehicles::repairOrders)).hasSize(1));
    }

    @Test
    void a_path_through_a_to_one_relationship_starts_a_figure() {
        assertThat(tenant.dsl()
                        .select(RO_LINE_ITEMS.repairOrder().RO_NUMBER)
                        .from(RO_LINE_ITEMS)
                        .where(Related.any(
                                RO_LINE_ITEMS.repairOrder().vehicle().customer().vehicles()))
                        .fetch())
                .isEmpty();
        Garage.line(tenant, order, "diagnosis");
        RoLineItems line = RO_LINE_ITEMS.as("line");

        assertThat(tenant.dsl()
                        .select(Related.count(
                                line.repairOrder().vehicle().customer().vehicles()))
                        .from(line)
                        .fetchSingle()
                        .value1())
                .isEqualTo(2);
    }

    @Test
    void the_subquery_is_read_by_the_keys_index() {
        database.execute("INSERT INTO hs.customers (business_id, customer_number, last_name) SELECT '"
                + tenant.id() + "', 'G-' || n, 'Many' FROM generate_series(1, 2000) n;"
                + "INSERT INTO auto.vehicles (business_id, customer_id, make, model) SELECT business_id, id, 'Saab', '99'"
                + " FROM hs.customers WHERE last_name = 'Many'; ANALYZE hs.customers; ANALYZE auto.vehicles");

        String plan = tenant.dsl()
                .explain(tenant.dsl()
                        .select(CUSTOMERS.ID, Related.count(CUSTOMERS.vehicles()))
                        .from(CUSTOMERS)
                        .where(CUSTOMERS.ID.eq(ng)))
                .plan();

        assertThat(plan).containsPattern("Index Cond: \\(+business_id = .*customer_id = ");
    }

    private int cars(EdgePath<Vehicles> vehicles) {
        return tenant.dsl()
                .select(Related.count(vehicles))
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(ng))
                .fetchSingle()
                .value1();
    }

    private List<String> names(Function<Customers, Condition> condition) {
        return tenant.fetch(Fetch.from(CUSTOMERS).where(condition).orderBy(c -> c.LAST_NAME.asc())).list().stream()
                .map(node -> node.record(CUSTOMERS).getLastName())
                .toList();
    }

    private void attach(String schema, String type, UUID id) {
        tenant.dao(ATTACHMENTS)
                .insert(file -> file.setAttachedToSchema(schema)
                        .setAttachedToType(type)
                        .setAttachedToId(id)
                        .setFileName("photo.jpg")
                        .setFilePath("photos/photo.jpg")
                        .setAttachmentType(AttachmentType.PHOTO));
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(c -> c.setName(name).setParentCategoryId(parent))
                .getId();
    }
}
