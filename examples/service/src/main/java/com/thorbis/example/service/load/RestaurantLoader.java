package com.thorbis.example.service.load;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.thorbis.dao.TenantTransaction;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.input.restaurant.MenuSection;
import com.thorbis.example.service.input.restaurant.RestaurantOrders;
import com.thorbis.example.service.input.restaurant.RestaurantOrders.Dish;
import com.thorbis.example.service.input.restaurant.RestaurantOrders.Line;
import com.thorbis.schema.rest.enums.ItemStatus;
import com.thorbis.schema.rest.enums.OrderStatus;
import com.thorbis.schema.rest.enums.OrderType;
import com.thorbis.schema.rest.tables.records.MenuCategoryRecord;
import com.thorbis.schema.rest.tables.records.MenuItemRecord;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.schema.rest.tables.records.OrderRecord;

import static com.thorbis.schema.rest.Tables.MENU_CATEGORIES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;

/** Puts a restaurant's file into a business: the menu that follows from it, and all orders, or nothing. */
public final class RestaurantLoader {

    private static final int MENU_DEPTH = 3;

    private final TenantTransaction tx;
    private final RestaurantOrders file;
    private final Progress progress;
    private final Keys categories = new Keys();
    private final Keys dishes = new Keys();
    private final Keys orders = new Keys();

    private RestaurantLoader(TenantTransaction tx, RestaurantOrders file, Progress progress) {
        this.tx = tx;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Loads everything in one transaction.
     *
     * @return how many rows there are now, the menu included
     */
    public static int load(Business business, RestaurantOrders file) {
        int rows = rows(file);
        try (Progress progress = new Progress(business.name(), rows)) {
            business.tenant().transaction(tx -> new RestaurantLoader(tx, file, progress).load());
        }
        return rows;
    }

    private static int rows(RestaurantOrders file) {
        int menu = 0;
        for (int depth = 1; depth <= MENU_DEPTH; depth++) {
            menu += (int) categories(depth).count();
        }
        return menu + file.menu().size() + file.orders().size() + file.lines().size();
    }

    /** Each table after those that it refers to; the menu from the top. */
    private void load() {
        for (int depth = 1; depth <= MENU_DEPTH; depth++) {
            progress.load(tx.dao(MENU_CATEGORIES), categories(depth).map(this::row));
        }
        progress.load(tx.dao(MENU_ITEMS), file.menu().stream().map(this::row));
        progress.load(tx.dao(ORDERS), file.orders().entrySet().stream().map(this::row));
        progress.load(tx.dao(ORDER_ITEMS), file.lines().stream().map(this::row));
    }

    /** The paths of the menu's categories at a depth, each once. */
    private static Stream<List<String>> categories(int depth) {
        return Arrays.stream(MenuSection.values())
                .map(section -> section.path().subList(0, depth))
                .distinct();
    }

    private MenuCategoryRecord row(List<String> path) {
        MenuCategoryRecord row = MENU_CATEGORIES
                .newRecord()
                .setId(categories.of(path.toString()))
                .setName(path.get(path.size() - 1));
        return path.size() == 1
                ? row
                : row.setParentCategoryId(
                        categories.of(path.subList(0, path.size() - 1).toString()));
    }

    private MenuItemRecord row(Dish dish) {
        return MENU_ITEMS
                .newRecord()
                .setId(dishes.of(dish.name()))
                .setCategoryId(categories.of(dish.section().path().toString()))
                .setName(dish.name())
                .setBasePrice(dish.basePrice());
    }

    /** The file has neither times nor tables: these orders are over, and were taken away. */
    private OrderRecord row(Map.Entry<String, List<Line>> order) {
        BigDecimal total = order.getValue().stream().map(Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ORDERS.newRecord()
                .setId(orders.of(order.getKey()))
                .setOrderNumber(order.getKey())
                .setOrderType(OrderType.TAKEOUT)
                .setStatus(OrderStatus.COMPLETED)
                .setSubtotal(total)
                .setTotalAmount(total);
    }

    private OrderItemRecord row(Line line) {
        return ORDER_ITEMS
                .newRecord()
                .setOrderId(orders.of(line.orderId()))
                .setMenuItemId(dishes.of(line.dish()))
                .setQuantity(line.quantity())
                .setUnitPrice(line.unitPrice())
                .setTotalPrice(line.price())
                .setModifications(Json.choices(line.choices()))
                .setItemStatus(ItemStatus.SERVED);
    }
}
