package com.thorbis.tests.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.InvalidCursorException;
import com.thorbis.dao.error.InvalidCursorException.Reason;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.dao.page.Page;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.rest.tables.MenuCategories;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages of trees: what is below a row comes with it, whatever page it is on. */
class FetchPageTest extends TenantTest {

    record VehicleView(String model) {}

    record GarageView(String customerNumber, List<VehicleView> vehicles) {}

    /** Sorted by what the caller's record does not show. */
    private static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.orderBy(vehicle -> vehicle.MODEL))
            .orderBy(c -> c.LAST_NAME.desc())
            .into(GarageView.class);

    record CategoryView(String name, List<CategoryView> subcategories) {

        @Override
        public String toString() {
            return name + subcategories;
        }
    }

    private static final Fetch<MenuCategories, CategoryView> CATEGORIES = Fetch.from(MENU_CATEGORIES)
            .orderBy(c -> c.NAME)
            .recursively(MenuCategories::subcategories)
            .where(c -> c.PARENT_CATEGORY_ID.isNull())
            .into(CategoryView.class);

    private static final List<String> NAMES = List.of("Wu", "Ng", "Ng", "Lee", "Kim", "Ito", "Abe");

    @BeforeEach
    void insertGarages() {
        for (String name : NAMES) {
            UUID customer = Garage.customer(tenant, name).getId();
            Garage.vehicle(tenant, customer, "900 " + name);
            Garage.vehicle(tenant, customer, "99 " + name);
        }
        Garage.vehicle(other, Garage.customer(other, "Ng").getId(), "900");
    }

    @Test
    void each_row_brings_its_tree_forward_and_back() {
        List<GarageView> all = tenant.fetch(GARAGE).list();
        Page<GarageView> first = tenant.fetch(GARAGE).page(3);
        Page<GarageView> second = tenant.fetch(GARAGE).page(3, first.next().orElseThrow());
        Page<GarageView> back = tenant.fetch(GARAGE).page(3, second.previous().orElseThrow());

        assertThat(models(first)).containsExactly("900 Wu", "99 Wu", "900 Ng", "99 Ng", "900 Ng", "99 Ng");
        assertThat(models(second)).containsExactly("900 Lee", "99 Lee", "900 Kim", "99 Kim", "900 Ito", "99 Ito");
        assertThat(back).isEqualTo(first);
        assertThat(all).hasSize(7).containsAll(first.rows()).containsAll(second.rows());
    }

    @Test
    void the_first_page_has_nothing_before_it_and_the_last_nothing_behind() {
        Page<GarageView> first = tenant.fetch(GARAGE).page(4);
        Page<GarageView> last = tenant.fetch(GARAGE).page(4, first.next().orElseThrow());

        assertThat(first.previous()).isEmpty();
        assertThat(last.rows()).hasSize(3);
        assertThat(last.next()).isEmpty();
        assertThat(tenant.fetch(GARAGE).page(4, last.previous().orElseThrow()).previous())
                .isEmpty();
    }

    @Test
    void rows_that_come_and_go_between_pages_move_no_other() {
        Page<GarageView> first = tenant.fetch(GARAGE).page(3);
        tenant.dao(CUSTOMERS).delete(idOf("Wu"));
        Garage.customer(tenant, "Zoe"); // before what was read
        Garage.customer(tenant, "Jo"); // behind it

        Page<GarageView> second = tenant.fetch(GARAGE).page(3, first.next().orElseThrow());

        assertThat(names(second)).containsExactly("Lee", "Kim", "Jo");
        assertThat(names(tenant.fetch(GARAGE).page(3, second.previous().orElseThrow())))
                .containsExactly("Zoe", "Ng", "Ng");
    }

    @Test
    void where_all_further_rows_have_gone_there_is_a_way_back() {
        Page<GarageView> first = tenant.fetch(GARAGE).page(6);
        tenant.dao(CUSTOMERS).delete(idOf("Abe"));

        Page<GarageView> empty = tenant.fetch(GARAGE).page(6, first.next().orElseThrow());

        assertThat(empty.rows()).isEmpty();
        assertThat(empty.next()).isEmpty();
        assertThat(tenant.fetch(GARAGE).page(6, empty.previous().orElseThrow()).rows())
                .isEqualTo(first.rows());
    }

    @Test
    void where_all_earlier_rows_have_gone_there_is_a_way_forward() {
        Page<GarageView> first = tenant.fetch(GARAGE).page(3);
        Page<GarageView> second = tenant.fetch(GARAGE).page(3, first.next().orElseThrow());
        tenant.dao(CUSTOMERS)
                .list(CUSTOMERS.LAST_NAME.in("Wu", "Ng"))
                .forEach(row -> tenant.dao(CUSTOMERS).delete(row.getId()));

        Page<GarageView> empty = tenant.fetch(GARAGE).page(3, second.previous().orElseThrow());

        assertThat(empty.rows()).isEmpty();
        assertThat(empty.previous()).isEmpty();
        Page<GarageView> begin = tenant.fetch(GARAGE).page(3, empty.next().orElseThrow());
        assertThat(begin.rows()).isEqualTo(second.rows());
        assertThat(begin.previous()).isEmpty();
    }

    @Test
    void a_tenant_without_rows_has_one_empty_page() {
        Tenant nobody = thorbis.tenant(database.business("New"), null);

        assertThat(nobody.fetch(GARAGE).page(3)).isEqualTo(new Page<>(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_order_can_be_computed_or_of_a_related_row() {
        Fetch<Vehicles, VehicleView> byOwner = Fetch.from(VEHICLES)
                .orderBy(v -> v.customer().LAST_NAME)
                .orderBy(v -> DSL.length(v.MODEL).desc())
                .into(VehicleView.class);

        assertThat(readAll(tenant.fetch(byOwner), 3))
                .extracting(VehicleView::model)
                .containsExactly(
                        "900 Abe", "99 Abe", "900 Ito", "99 Ito", "900 Kim", "99 Kim", "900 Lee", "99 Lee", "900 Ng",
                        "900 Ng", "99 Ng", "99 Ng", "900 Wu", "99 Wu");
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void pages_are_the_same_however_relationships_are_read(Strategy strategy) {
        List<GarageView> expected = readAll(tenant.fetch(GARAGE), 3);

        assertThat(readAll(tenant.fetch(GARAGE).strategy(strategy), 3)).isEqualTo(expected);
        assertThat(expected).flatExtracting(GarageView::vehicles).hasSize(14);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JOIN")
    void what_leads_on_and_on_is_paged_by_what_it_starts_from(Strategy strategy) {
        UUID food = category("Food", null);
        category("Espresso", category("Drinks", food));
        category("Soup", food);
        category("Gifts", null);
        FetchQuery<MenuCategories, CategoryView> query =
                tenant.fetch(CATEGORIES).strategy(strategy);

        Page<CategoryView> first = query.page(1);

        assertThat(first.rows()).hasToString("[Food[Drinks[Espresso[]], Soup[]]]");
        assertThat(query.page(1, first.next().orElseThrow()).rows()).hasToString("[Gifts[]]");
    }

    @Test
    void conditions_of_the_query_are_conditions_of_its_pages() {
        FetchQuery<Customers, GarageView> few = tenant.fetch(GARAGE).where(c -> c.LAST_NAME.lt("L"));
        Page<GarageView> first = few.page(2);

        assertThat(names(first)).containsExactly("Kim", "Ito");
        assertThat(names(few.page(2, first.next().orElseThrow()))).containsExactly("Abe");
        assertRefused(tenant.fetch(GARAGE), first, Reason.OTHER_QUERY);
        assertRefused(tenant.fetch(GARAGE).where(c -> c.LAST_NAME.lt("M")), first, Reason.OTHER_QUERY);
        assertRefused(few.orderBy(c -> c.FIRST_NAME), first, Reason.OTHER_QUERY);
        assertRefused(other.fetch(GARAGE).where(c -> c.LAST_NAME.lt("L")), first, Reason.OTHER_TENANT);
    }

    @Test
    void what_is_read_along_relationships_is_not_part_of_the_position() {
        Page<GarageView> first = tenant.fetch(GARAGE).page(6);
        Fetch<Customers, ?> bare = Fetch.from(CUSTOMERS).orderBy(c -> c.LAST_NAME.desc());

        assertThat(tenant.fetch(bare).page(6, first.next().orElseThrow()).rows())
                .hasSize(1);
    }

    @Test
    void a_limit_or_a_size_that_make_no_page_are_refused() {
        assertThatThrownBy(() -> tenant.fetch(GARAGE).limit(10).page(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> tenant.fetch(GARAGE).page(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page of 0 rows");
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(category -> category.setName(name).setParentCategoryId(parent))
                .getId();
    }

    private static void assertRefused(FetchQuery<?, ?> query, Page<?> page, Reason reason) {
        String cursor = page.next().orElseThrow();
        assertThatThrownBy(() -> query.page(2, cursor))
                .isInstanceOfSatisfying(
                        InvalidCursorException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static <X> List<X> readAll(FetchQuery<?, X> query, int size) {
        Page<X> page = query.page(size);
        List<X> rows = new ArrayList<>(page.rows());
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            page = query.page(size, next.get());
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static List<String> models(Page<GarageView> page) {
        return page.rows().stream()
                .flatMap(garage -> garage.vehicles().stream())
                .map(VehicleView::model)
                .toList();
    }

    private List<String> names(Page<GarageView> page) {
        return page.rows().stream()
                .map(garage -> tenant.dao(CUSTOMERS)
                        .list(CUSTOMERS.CUSTOMER_NUMBER.eq(garage.customerNumber()))
                        .get(0)
                        .getLastName())
                .toList();
    }

    private UUID idOf(String lastName) {
        return tenant.dao(CUSTOMERS)
                .list(CUSTOMERS.LAST_NAME.eq(lastName))
                .get(0)
                .getId();
    }
}
