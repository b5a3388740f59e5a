package com.thorbis.example.service.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Field;

import com.thorbis.dao.TenantScope;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.rest.tables.MenuCategories;

import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;

/** What a restaurant asks. */
public final class RestaurantAnswers {

    private static final Field<BigDecimal> SOLD = sum(ORDER_ITEMS.QUANTITY);
    private static final Field<BigDecimal> CHARGED = sum(ORDER_ITEMS.TOTAL_PRICE);

    private static final Fetch<MenuCategories, Part> MENU = Fetch.from(MENU_CATEGORIES)
            .where(part -> part.PARENT_CATEGORY_ID.isNull())
            .orderBy(part -> part.NAME.asc())
            .with(
                    MenuCategories::subcategories,
                    course -> course.orderBy(c -> c.NAME.asc())
                            .with(
                                    MenuCategories::subcategories,
                                    section ->
                                            section.orderBy(s -> s.NAME.asc()).with(MenuCategories::menuItems)))
            .into(Part.class);

    private final TenantScope tenant;

    public RestaurantAnswers(TenantScope tenant) {
        this.tenant = tenant;
    }

    /** The top of the menu: food, drinks. */
    public record Part(String name, List<Course> subcategories) {

        /** The sections of all courses. */
        public List<Section> sections() {
            return subcategories.stream()
                    .flatMap(course -> course.subcategories().stream())
                    .toList();
        }
    }

    /** Mains, sides. */
    public record Course(String name, List<Section> subcategories) {}

    /** Where the dishes stand. */
    public record Section(UUID id, String name, List<Dish> menuItems) {}

    /** A dish. */
    public record Dish(String name, BigDecimal basePrice) {}

    /** All sales together. */
    public record Sales(int orders, int lines, int items, int dishes, BigDecimal total) {}

    /** How often a dish was ordered. */
    public record DishSales(String dish, int items, BigDecimal total) {}

    /** The menu as a tree. */
    public List<Part> menu() {
        return tenant.fetch(MENU).list();
    }

    /** Sales by the key of the menu's section. */
    public Map<UUID, BigDecimal> salesBySection() {
        return tenant.dsl()
                .select(MENU_ITEMS.CATEGORY_ID, CHARGED)
                .from(ORDER_ITEMS)
                .join(MENU_ITEMS)
                .on(MENU_ITEMS.BUSINESS_ID.eq(ORDER_ITEMS.BUSINESS_ID), MENU_ITEMS.ID.eq(ORDER_ITEMS.MENU_ITEM_ID))
                .groupBy(MENU_ITEMS.CATEGORY_ID)
                .fetchMap(MENU_ITEMS.CATEGORY_ID, CHARGED);
    }

    /** All sales together. */
    public Sales sales() {
        return tenant.dsl()
                .select(
                        countDistinct(ORDER_ITEMS.ORDER_ID),
                        count(),
                        SOLD,
                        countDistinct(ORDER_ITEMS.MENU_ITEM_ID),
                        CHARGED)
                .from(ORDER_ITEMS)
                .fetchSingleInto(Sales.class);
    }

    /** The dishes ordered most often, the best first. */
    public List<DishSales> topDishes(int most) {
        var dish = ORDER_ITEMS.menuItem();
        return tenant.dsl()
                .select(dish.NAME, SOLD, CHARGED)
                .from(ORDER_ITEMS)
                .groupBy(dish.NAME)
                .orderBy(SOLD.desc(), dish.NAME)
                .limit(most)
                .fetchInto(DishSales.class);
    }
}
