package com.thorbis.tests.fetch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchPlan;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.schema.integration_mgmt.enums.TransformationType;
import com.thorbis.schema.integration_mgmt.tables.DataLineage;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.integration_mgmt.Tables.DATA_LINEAGE;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A table that leads to itself, followed as far as it goes in one statement. */
class RecursionTest extends TenantTest {

    private static final Fetch<MenuCategories, Node> DOWN =
            Fetch.from(MENU_CATEGORIES).orderBy(c -> c.NAME.asc()).recursively(MenuCategories::subcategories);
    private static final Fetch<MenuCategories, Node> UP =
            Fetch.from(MENU_CATEGORIES).recursively(MenuCategories::parentCategory);

    private UUID food;
    private UUID drinks;
    private UUID coffee;

    @BeforeEach
    void insertCategories() {
        food = category("Food", null);
        drinks = category("Drinks", food);
        category("Soup", food);
        coffee = category("Coffee", drinks);
        category("Espresso", coffee);
        category("Gifts", null);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void it_leads_down_to_the_last_leaf(Strategy strategy) {
        List<Node> roots = tenant.fetch(DOWN)
                .where(c -> c.PARENT_CATEGORY_ID.isNull())
                .strategy(strategy)
                .list();

        assertThat(roots)
                .extracting(RecursionTest::down)
                .containsExactly("Food(Drinks(Coffee(Espresso)) Soup)", "Gifts");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void it_leads_up_to_the_root(Strategy strategy) {
        List<Node> leaves = tenant.fetch(UP)
                .where(c -> c.NAME.in("Espresso", "Soup", "Gifts"))
                .orderBy(c -> c.NAME.asc())
                .strategy(strategy)
                .list();

        assertThat(leaves)
                .extracting(RecursionTest::up)
                .containsExactly("Espresso < Coffee < Drinks < Food", "Gifts", "Soup < Food");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void it_ends_at_a_depth(Strategy strategy) {
        Fetch<MenuCategories, Node> two =
                Fetch.from(MENU_CATEGORIES).orderBy(c -> c.NAME.asc()).recursively(MenuCategories::subcategories, 2);

        assertThat(tenant.fetch(two).strategy(strategy).list())
                .as("from wherever it starts")
                .extracting(RecursionTest::down)
                .containsExactly(
                        "Coffee(Espresso)",
                        "Drinks(Coffee(Espresso))",
                        "Espresso",
                        "Food(Drinks(Coffee) Soup)",
                        "Gifts",
                        "Soup");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void a_cycle_ends_where_it_would_repeat(Strategy strategy) {
        database.execute(
                "SET session_replication_role = replica; UPDATE rest.menu_categories SET parent_category_id = '"
                        + coffee + "' WHERE id = '" + drinks + "'"); // which a trigger would have refused

        assertThat(tenant.fetch(DOWN)
                        .where(c -> c.NAME.in("Coffee", "Drinks"))
                        .strategy(strategy)
                        .list())
                .extracting(RecursionTest::down)
                .containsExactly("Coffee(Drinks Espresso)", "Drinks(Coffee(Espresso))");
        assertThat(up(tenant.fetch(UP)
                        .where(c -> c.NAME.eq("Espresso"))
                        .strategy(strategy)
                        .one()))
                .isEqualTo("Espresso < Coffee < Drinks");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void other_relationships_are_read_of_every_row_that_it_leads_to(Strategy strategy) {
        item("Latte", coffee);
        item("Water", drinks);
        item("Card", food);
        Fetch<MenuCategories, Node> fetch = DOWN.with(MenuCategories::menuItems);

        assertThat(tenant.fetch(fetch)
                        .where(c -> c.PARENT_CATEGORY_ID.isNull())
                        .strategy(strategy)
                        .list())
                .extracting(RecursionTest::items)
                .containsExactly("Card Water Latte", "");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void a_link_table_leads_on_from_each_row_and_ends_a_cycle(Strategy strategy) {
        UUID third = lineage();
        UUID second = lineage(third);
        UUID first = lineage(second, third);
        tenant.dao(DATA_LINEAGE).update(third, l -> l.setDependsOn(new UUID[] {first}));
        Fetch<DataLineage, Node> fetch =
                Fetch.from(DATA_LINEAGE).orderBy(l -> l.ID.asc()).recursively(DataLineage::dependencies);

        assertThat(tenant.fetch(fetch).strategy(strategy).list())
                .extracting(RecursionTest::lineages)
                .containsExactly(
                        Map.of(third, List.of(Map.of(first, List.of(Map.of(second, List.of()))))),
                        Map.of(second, List.of(Map.of(third, List.of(Map.of(first, List.of()))))),
                        Map.of(
                                first,
                                List.of(Map.of(third, List.of()), Map.of(second, List.of(Map.of(third, List.of()))))));
    }

    @Test
    void it_is_one_statement() {
        FetchPlan plan = tenant.fetch(DOWN).strategy(Strategy.MULTISET).plan();

        assertThat(plan.statements()).isEqualTo(1);
        assertThat(tenant.fetch(DOWN).strategy(Strategy.QUERY_PER_LEVEL).plan().roundTrips())
                .isEqualTo(2);
        assertThat(tenant.fetch(DOWN.with(MenuCategories::menuItems))
                        .strategy(Strategy.QUERY_PER_LEVEL)
                        .plan()
                        .roundTrips())
                .as("what is read of the rows that it leads to waits for them")
                .isEqualTo(3);
    }

    @Test
    void two_of_them_would_lead_to_and_fro_without_end() {
        assertThatThrownBy(() -> DOWN.recursively(MenuCategories::parentCategory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rest.menu_categories.parentCategory")
                .hasMessageContaining("rest.menu_categories.subcategories")
                .hasMessageContaining("with(");
        assertThatThrownBy(() -> Fetch.from(MENU_CATEGORIES).recursively(MenuCategories::subcategories, 0))
                .hasMessageContaining("a depth of 0");
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(c -> c.setName(name).setParentCategoryId(parent))
                .getId();
    }

    private void item(String name, UUID category) {
        tenant.dao(MENU_ITEMS)
                .insert(i -> i.setName(name).setCategoryId(category).setBasePrice(BigDecimal.ONE));
    }

    private UUID lineage(UUID... dependsOn) {
        UUID customer = Garage.customer(tenant, "Ng").getId();
        return tenant.dao(DATA_LINEAGE)
                .insert(l -> l.setSourceSchema("hs")
                        .setSourceEntityType("customer")
                        .setSourceEntityId(customer)
                        .setDestinationSchema("hs")
                        .setDestinationEntityType("customer")
                        .setDestinationEntityId(customer)
                        .setTransformationType(TransformationType.MAPPING)
                        .setDependsOn(dependsOn))
                .getId();
    }

    private static Map<UUID, List<?>> lineages(Node node) {
        return Map.of(
                node.record(DATA_LINEAGE).getId(),
                node.many(DataLineage::dependencies).stream()
                        .map(RecursionTest::lineages)
                        .toList());
    }

    private static String name(Node node) {
        return node.record(MENU_CATEGORIES).getName();
    }

    private static String down(Node node) {
        List<Node> below = node.many(MenuCategories::subcategories);
        return name(node)
                + (below.isEmpty()
                        ? ""
                        : below.stream().map(RecursionTest::down).collect(Collectors.joining(" ", "(", ")")));
    }

    private static String up(Node node) {
        return name(node)
                + node.one(MenuCategories::parentCategory)
                        .map(above -> " < " + up(above))
                        .orElse("");
    }

    private static String items(Node node) {
        String own = node.many(MenuCategories::menuItems).stream()
                .map(item -> item.record(MENU_ITEMS).getName())
                .collect(Collectors.joining(" "));
        return (own + " "
                        + node.many(MenuCategories::subcategories).stream()
                                .map(RecursionTest::items)
                                .collect(Collectors.joining(" ")))
                .strip();
    }
}
