package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.TenantScope;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.enums.OrderStatus;
import com.thorbis.schema.rest.enums.OrderType;
import com.thorbis.schema.rest.enums.TableStatus;
import com.thorbis.schema.rest.tables.records.DiningTableRecord;
import com.thorbis.schema.rest.tables.records.MenuItemRecord;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.schema.rest.tables.records.OrderRecord;

import static com.thorbis.schema.rest.Tables.DINING_TABLES;
import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;

/** A diner: a menu, tables, and the orders of some evenings. */
final class RestaurantSeed {

    private static final int DISHES = 8;
    private static final int TABLES = 6;
    private static final int EVENINGS_ORDERS = 20;

    private final TenantScope tenant;
    private final Chance chance;

    RestaurantSeed(TenantScope tenant, Chance chance) {
        this.tenant = tenant;
        this.chance = chance;
    }

    /** A dish and how often it is ordered. */
    private record Portion(MenuItemRecord dish, int quantity) {

        BigDecimal total() {
            return dish.getBasePrice().multiply(BigDecimal.valueOf(quantity));
        }
    }

    void insert(List<CustomerRecord> customers) {
        List<MenuItemRecord> menu = menu();
        List<DiningTableRecord> tables = tables();
        List<List<Portion>> meals = new ArrayList<>();
        List<OrderRecord> planned = new ArrayList<>();
        for (int number = 1; number <= EVENINGS_ORDERS; number++) {
            List<Portion> meal = meal(menu);
            meals.add(meal);
            planned.add(order(number, chance.oneOf(customers), chance.oneOf(tables), meal));
        }
        List<OrderRecord> stored = tenant.dao(ORDERS).insertAll(planned);
        tenant.dao(ORDER_ITEMS)
                .insertAll(IntStream.range(0, stored.size())
                        .boxed()
                        .flatMap(i -> meals.get(i).stream().map(portion -> item(stored.get(i), portion)))
                        .toList());
    }

    private List<MenuItemRecord> menu() {
        UUID mains = category("Mains", category("Food", null));
        return tenant.dao(MENU_ITEMS)
                .insertAll(Stream.generate(() -> chance.faker().food().dish())
                        .distinct()
                        .limit(DISHES)
                        .map(dish -> MENU_ITEMS
                                .newRecord()
                                .setCategoryId(mains)
                                .setName(dish)
                                .setBasePrice(chance.price(9, 28)))
                        .toList());
    }

    private UUID category(String name, @Nullable UUID parent) {
        return tenant.dao(MENU_CATEGORIES)
                .insert(category -> category.setName(name).setParentCategoryId(parent))
                .getId();
    }

    private List<DiningTableRecord> tables() {
        return tenant.dao(DINING_TABLES)
                .insertAll(IntStream.rangeClosed(1, TABLES)
                        .mapToObj(number -> DINING_TABLES
                                .newRecord()
                                .setTableNumber("T%d".formatted(number))
                                .setCapacity(chance.oneOf(List.of(2, 4, 6)))
                                .setTableStatus(TableStatus.AVAILABLE))
                        .toList());
    }

    private List<Portion> meal(List<MenuItemRecord> menu) {
        return chance.times(1, 4)
                .mapToObj(i -> new Portion(chance.oneOf(menu), chance.between(1, 2)))
                .toList();
    }

    /** Dine-in orders have a table, the others none. */
    private OrderRecord order(int number, CustomerRecord guest, DiningTableRecord table, List<Portion> meal) {
        BigDecimal subtotal = meal.stream().map(Portion::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = Chance.tax(subtotal);
        OrderType type = chance.oneOf(List.of(OrderType.DINE_IN, OrderType.DINE_IN, OrderType.TAKEOUT));
        return ORDERS.newRecord()
                .setCustomerId(guest.getId())
                .setTableId(type == OrderType.DINE_IN ? table.getId() : null)
                .setOrderNumber("%04d".formatted(number))
                .setOrderType(type)
                .setStatus(OrderStatus.COMPLETED)
                .setOrderedAt(chance.past())
                .setSubtotal(subtotal)
                .setTaxAmount(tax)
                .setTotalAmount(subtotal.add(tax));
    }

    private static OrderItemRecord item(OrderRecord order, Portion portion) {
        return ORDER_ITEMS
                .newRecord()
                .setOrderId(order.getId())
                .setMenuItemId(portion.dish().getId())
                .setQuantity(portion.quantity())
                .setUnitPrice(portion.dish().getBasePrice())
                .setTotalPrice(portion.total())
                .setItemStatus(ItemStatus.SERVED);
    }
}
