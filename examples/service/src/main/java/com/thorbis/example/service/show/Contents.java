package com.thorbis.example.service.show;

import java.util.List;
import java.util.Objects;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.Tenant;
import com.thorbis.example.service.business.Business;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.hs.Tables.CUSTOMER_EQUIPMENT;
import static com.thorbis.schema.hs.Tables.INVOICES;
import static com.thorbis.schema.hs.Tables.PAYMENTS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDER_ITEMS;
import static com.thorbis.schema.rest.Tables.DINING_TABLES;
import static com.thorbis.schema.rest.Tables.MENU_ITEMS;
import static com.thorbis.schema.rest.Tables.ORDERS;
import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;

/** How much of what two businesses have. */
public final class Contents {

    private static final List<KeyedTable<?, ?>> TABLES = List.of(
            CUSTOMERS,
            CUSTOMER_EQUIPMENT,
            WORK_ORDERS,
            WORK_ORDER_ITEMS,
            INVOICES,
            PAYMENTS,
            VEHICLES,
            REPAIR_ORDERS,
            RO_LINE_ITEMS,
            MENU_ITEMS,
            DINING_TABLES,
            ORDERS,
            ORDER_ITEMS,
            PRODUCT_CATEGORIES,
            PRODUCTS,
            SALES_ORDERS,
            SALES_ORDER_ITEMS);

    private Contents() {}

    /** Prints the tables of all four industries with the rows that each business sees. */
    public static void show(Screen screen, Business one, Business other) {
        screen.heading("Rows by table, as each business sees them");
        TextTable table = new TextTable("table", one.name(), other.name());
        TABLES.forEach(t -> table.row(name(t), count(one.tenant(), t), count(other.tenant(), t)));
        screen.print(table);
    }

    private static String name(KeyedTable<?, ?> table) {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    private static long count(Tenant tenant, KeyedTable<?, ?> table) {
        return tenant.dao(table).count();
    }
}
