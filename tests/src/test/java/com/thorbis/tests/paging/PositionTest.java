package com.thorbis.tests.paging;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.thorbis.core.WritableTable;
import com.thorbis.core.value.TreePath;
import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.dao.table.TenantDao;
import com.thorbis.schema.auto.enums.FuelType;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Values that stand as close as their type allows: a position that rounds one loses or repeats a row. */
class PositionTest extends TenantTest {

    @Test
    void microseconds() {
        OffsetDateTime noon = OffsetDateTime.of(2026, 3, 29, 12, 0, 0, 999_999_000, ZoneOffset.ofHours(2));
        for (int i = 0; i < 4; i++) {
            OffsetDateTime later = noon.plusNanos(i * 1_000L);
            tenant.dao(CUSTOMERS).insert(Garage.newCustomer("Ng").setCreatedAt(later));
        }

        assertEachRowOnce(CUSTOMERS, CUSTOMERS.CREATED_AT, 4);
    }

    @Test
    void numbers() {
        for (String price : List.of("0.00", "0.01", "9999999999.98", "9999999999.99", "-0.01")) {
            tenant.dao(PARTS_INVENTORY)
                    .insert(part -> part.setPartNumber(price).setPartName("Oil").setRetailPrice(new BigDecimal(price)));
        }

        assertEachRowOnce(PARTS_INVENTORY, PARTS_INVENTORY.RETAIL_PRICE, 5);
    }

    @Test
    void integers_enums_and_missing_ones() {
        UUID owner = Garage.customer(tenant, "Ng").getId();
        List<@Nullable Integer> years = Arrays.asList(null, 1987, 1986, null, 2026, 1986);
        List<@Nullable FuelType> fuels =
                Arrays.asList(FuelType.ELECTRIC, null, FuelType.DIESEL, null, FuelType.HYBRID, FuelType.GASOLINE);
        for (int i = 0; i < years.size(); i++) {
            int row = i;
            tenant.dao(VEHICLES)
                    .insert(vehicle -> vehicle.setCustomerId(owner)
                            .setMake("Saab")
                            .setModel("900")
                            .setYear(years.get(row))
                            .setFuelType(fuels.get(row)));
        }

        assertEachRowOnce(VEHICLES, VEHICLES.YEAR, 6);
        assertEachRowOnce(VEHICLES, VEHICLES.FUEL_TYPE, 6);
        assertEachRowOnce(VEHICLES, VEHICLES.ID, 6);
    }

    @Test
    void texts_with_all_that_texts_may_hold() {
        for (String name : Arrays.asList("", " ", "\u0001", "O'Brien\\", "null", "Ünal", "王", "🚗", "a\nb", null)) {
            tenant.dao(CUSTOMERS)
                    .insert(Garage.newCustomer("x").setFirstName("Ann").setLastName(name));
        }
        tenant.dao(CUSTOMERS).insert(Garage.newCustomer("long ".repeat(20_000)));

        assertEachRowOnce(CUSTOMERS, CUSTOMERS.LAST_NAME, 11);
    }

    @Test
    void booleans_and_paths_of_trees() {
        for (String path : List.of("food", "food.tea", "food.coffee", "tools")) {
            tenant.dao(PRODUCT_CATEGORIES)
                    .insert(category -> category.setName(path)
                            .setSlug(path.replace('.', '-'))
                            .setCategoryPath(TreePath.parse(path))
                            .setIsFeatured(path.contains(".")));
        }

        assertEachRowOnce(PRODUCT_CATEGORIES, PRODUCT_CATEGORIES.CATEGORY_PATH, 4);
        assertEachRowOnce(PRODUCT_CATEGORIES, PRODUCT_CATEGORIES.IS_FEATURED, 4);
    }

    @Test
    void a_type_that_no_cursor_can_hold_is_refused_before_the_first_page() {
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).page(PageRequest.of(1).orderBy(CUSTOMERS.TAGS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags")
                .hasMessageContaining("String[]");
    }

    @Test
    void a_position_outlives_its_row() {
        List<CustomerRecord> rows =
                List.of(Garage.customer(tenant, "Abe"), Garage.customer(tenant, "Lee"), Garage.customer(tenant, "Ng"));
        PageRequest request = PageRequest.of(1).orderBy(CUSTOMERS.LAST_NAME);
        Page<CustomerRecord> first = tenant.dao(CUSTOMERS).page(request);
        Page<CustomerRecord> second =
                tenant.dao(CUSTOMERS).page(request, first.next().orElseThrow());
        rows.subList(0, 2).forEach(row -> tenant.dao(CUSTOMERS).purge(row.getId()));

        assertThat(tenant.dao(CUSTOMERS)
                        .page(request, second.next().orElseThrow())
                        .rows())
                .containsExactly(rows.get(2));
    }

    /** In both directions, forward and back, a row a page. */
    private <R extends UpdatableRecord<R>, K> void assertEachRowOnce(
            WritableTable<R, K> table, TableField<R, ?> by, int count) {
        TenantDao<R, K> dao = tenant.dao(table);
        TableField<R, ?> key = table.keyFields().get(0);
        List<R> all = dao.list(DSL.noCondition(), by.asc(), key.asc());
        assertThat(all).hasSize(count);
        List<R> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);

        assertThat(forthAndBack(dao, PageRequest.of(1).orderBy(by.asc()))).isEqualTo(joined(all, reversed));
        assertThat(forthAndBack(dao, PageRequest.of(1).orderBy(by.desc()))).isEqualTo(joined(reversed, all));
    }

    private static <R extends UpdatableRecord<R>, K> List<R> forthAndBack(TenantDao<R, K> dao, PageRequest request) {
        Page<R> page = dao.page(request);
        List<R> rows = new ArrayList<>(page.rows());
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            page = dao.page(request, next.get());
            rows.addAll(page.rows());
        }
        rows.addAll(page.rows());
        for (Optional<String> previous = page.previous(); previous.isPresent(); previous = page.previous()) {
            page = dao.page(request, previous.get());
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static <R> List<R> joined(List<R> one, List<R> other) {
        List<R> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
