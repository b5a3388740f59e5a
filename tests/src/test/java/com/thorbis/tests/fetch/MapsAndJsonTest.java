package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Related;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.enums.CustomerType;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Trees for those who want no classes of their own. */
class MapsAndJsonTest extends TenantTest {

    private UUID ng;

    @BeforeEach
    void insertCar() {
        ng = tenant.dao(CUSTOMERS)
                .insert(Garage.newCustomer("Ng \"Nick\"\n")
                        .setTags(new String[] {"vip", "a\\b"})
                        .setAddress(JSONB.valueOf("{\"city\": \"Ulm\"}")))
                .getId();
        Garage.vehicle(tenant, ng, "900");
    }

    @Test
    void a_tree_becomes_maps_by_the_names_that_components_would_have() {
        Map<String, @Nullable Object> map = tenant.fetch(Fetch.from(CUSTOMERS)
                        .with(Customers::vehicles, v -> v.with(Vehicles::customer))
                        .field("cars", c -> Related.count(c.vehicles()))
                        .asMaps())
                .one();

        assertThat(map)
                .containsEntry("id", ng)
                .containsEntry("customerType", CustomerType.INDIVIDUAL)
                .containsEntry("emailPrimary", null)
                .containsEntry("cars", 1)
                .hasSize(CUSTOMERS.fields().length + 2);
        assertThat(maps(map.get("vehicles"))).singleElement().satisfies(car -> {
            assertThat(car).containsEntry("model", "900").doesNotContainKey("repairOrders");
            assertThat(map(car.get("customer"))).containsEntry("id", ng);
        });
    }

    @Test
    void a_map_cannot_be_changed() {
        Map<String, @Nullable Object> map =
                tenant.fetch(Fetch.from(CUSTOMERS).asMaps()).one();

        assertThatThrownBy(() -> map.put("id", null)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_relationship_goes_before_a_column_of_its_name() {
        Map<String, @Nullable Object> map = tenant.fetch(
                        Fetch.from(VEHICLES).with(Vehicles::createdBy).asMaps())
                .one();

        assertThat(map(map.get("createdBy"))).containsEntry("id", userId);
        assertThat(tenant.fetch(Fetch.from(VEHICLES).with(Vehicles::createdBy))
                        .json()
                        .data())
                .contains("\"createdBy\":{")
                .doesNotContain("\"createdBy\":\"" + userId);
    }

    @Test
    void maps_of_a_tree_of_any_depth_end_where_it_ends() {
        UUID food = category("Food", null);
        category("Drinks", food);

        Map<String, @Nullable Object> map = tenant.fetch(Fetch.from(MENU_CATEGORIES)
                        .recursively(MenuCategories::subcategories)
                        .where(c -> c.NAME.eq("Food"))
                        .asMaps())
                .one();

        assertThat(maps(map.get("subcategories"))).singleElement().satisfies(drinks -> {
            assertThat(drinks).containsEntry("name", "Drinks").containsEntry("subcategories", List.of());
        });
    }

    record CarView(UUID id, String model, @Nullable String vin, BigDecimal dearest) {}

    record OwnerView(
            String lastName, JSONB address, List<String> tags, CustomerType customerType, List<CarView> vehicles) {}

    @Test
    void json_has_the_members_of_the_callers_records_in_the_databases_types() {
        String json = tenant.fetch(Fetch.from(CUSTOMERS)
                        .with(Customers::vehicles, v -> v.field("dearest", car -> DSL.inline(new BigDecimal("12.50"))))
                        .into(OwnerView.class))
                .json()
                .data();

        UUID car = tenant.dsl().fetchValue(VEHICLES.ID);
        assertThat(json.replace(": ", ":"))
                .isEqualTo("[{\"lastName\":\"Ng \\\"Nick\\\"\\n\",\"address\":{\"city\":\"Ulm\"},"
                        + "\"tags\":[\"vip\",\"a\\\\b\"],\"customerType\":\"individual\",\"vehicles\":[{\"id\":\""
                        + car + "\",\"model\":\"900\",\"vin\":null,\"dearest\":12.50}]}]");
    }

    @Test
    void json_is_read_by_the_database_as_what_it_was() {
        OffsetDateTime noon = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        JSONB json = tenant.fetch(Fetch.from(VEHICLES)
                        .with(Vehicles::customer)
                        .field("nan", v -> DSL.inline(Double.NaN))
                        .field("bell", v -> DSL.inline("\u0007"))
                        .field("noon", v -> DSL.inline(noon)))
                .json();

        var read = tenant.dsl()
                .resultQuery(
                        "select j->>'currentMileage', j#>>'{customer,lastName}', j->>'nan', j->>'bell', j->>'noon',"
                                + " (j->>'createdAt')::timestamptz from jsonb_array_elements({0}) j",
                        DSL.val(json))
                .fetchSingle();

        assertThat(read.intoList().subList(0, 5))
                .isEqualTo(List.of(
                        "0",
                        "Ng \"Nick\"\n",
                        "NaN",
                        "\u0007",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(noon.atZoneSameInstant(ZoneId.systemDefault()))));
        assertThat(read.get(5, OffsetDateTime.class).toInstant())
                .isEqualTo(tenant.dsl().fetchValue(VEHICLES.CREATED_AT).toInstant());
    }

    @Test
    void json_of_no_rows_is_an_empty_array() {
        assertThat(tenant.fetch(Fetch.from(CUSTOMERS))
                        .where(c -> c.ID.eq(UUID.randomUUID()))
                        .json()
                        .data())
                .isEqualTo("[]");
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(c -> c.setName(name).setParentCategoryId(parent))
                .getId();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }
}
