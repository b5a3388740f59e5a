package com.thorbis.example.service.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.thorbis.dao.TenantScope;
import com.thorbis.example.service.money.Money;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.ret.enums.FulfillmentMethod;
import com.thorbis.schema.ret.enums.FulfillmentStatus;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.enums.PaymentMethod;
import com.thorbis.schema.ret.enums.PaymentStatus;
import com.thorbis.schema.ret.tables.records.ProductRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderItemRecord;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;

import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.SUPPLIERS;

/** A shop: what is on its shelves, and what was bought over the counter. */
final class RetailSeed {

    private static final int PRODUCTS_ON_SHELVES = 10;
    private static final int SALES = 12;

    private final TenantScope tenant;
    private final Chance chance;

    RetailSeed(TenantScope tenant, Chance chance) {
        this.tenant = tenant;
        this.chance = chance;
    }

    void insert(List<CustomerRecord> customers) {
        List<ProductRecord> products = products();
        List<ProductRecord> sold = new ArrayList<>();
        List<SalesOrderRecord> planned = new ArrayList<>();
        for (int number = 1; number <= SALES; number++) {
            ProductRecord product = chance.oneOf(products);
            sold.add(product);
            planned.add(sale(number, chance.oneOf(customers), product));
        }
        List<SalesOrderRecord> stored = tenant.dao(SALES_ORDERS).insertAll(planned);
        tenant.dao(SALES_ORDER_ITEMS)
                .insertAll(IntStream.range(0, stored.size())
                        .mapToObj(i -> item(stored.get(i), sold.get(i)))
                        .toList());
    }

    private List<ProductRecord> products() {
        UUID supplier = tenant.dao(SUPPLIERS)
                .insert(row -> row.setName(chance.faker().company().name()))
                .getId();
        UUID category = tenant.dao(PRODUCT_CATEGORIES)
                .insert(row -> row.setName("Hardware").setSlug("hardware"))
                .getId();
        return tenant.dao(PRODUCTS)
                .insertAll(IntStream.rangeClosed(1, PRODUCTS_ON_SHELVES)
                        .mapToObj(number -> product(number, category, supplier))
                        .toList());
    }

    private ProductRecord product(int number, UUID category, UUID supplier) {
        BigDecimal price = chance.price(5, 120);
        return PRODUCTS.newRecord()
                .setCategoryId(category)
                .setSupplierId(supplier)
                .setSku("SKU-%03d".formatted(number))
                .setName(chance.faker().commerce().productName())
                .setSlug("product-%03d".formatted(number))
                .setRetailPrice(price)
                .setCostPrice(Money.round(price.multiply(new BigDecimal("0.6"))))
                .setCurrentStock(chance.between(0, 60));
    }

    /** Paid at the counter and carried away. */
    private SalesOrderRecord sale(int number, CustomerRecord customer, ProductRecord product) {
        LocalDate day = chance.past().toLocalDate();
        BigDecimal tax = Chance.tax(product.getRetailPrice());
        return SALES_ORDERS
                .newRecord()
                .setCustomerId(customer.getId())
                .setOrderNumber("S-%04d".formatted(number))
                .setOrderDate(day)
                .setSubtotal(product.getRetailPrice())
                .setTaxAmount(tax)
                .setTotalAmount(product.getRetailPrice().add(tax))
                .setPaymentMethod(chance.oneOf(List.of(PaymentMethod.CASH, PaymentMethod.DEBIT_CARD)))
                .setPaymentStatus(PaymentStatus.PAID)
                .setFulfillmentMethod(FulfillmentMethod.PICKUP)
                .setFulfillmentStatus(FulfillmentStatus.DELIVERED)
                .setOrderStatus(OrderStatus.COMPLETED);
    }

    private static SalesOrderItemRecord item(SalesOrderRecord order, ProductRecord product) {
        return SALES_ORDER_ITEMS
                .newRecord()
                .setSalesOrderId(order.getId())
                .setProductId(product.getId())
                .setQuantity(1)
                .setUnitPrice(product.getRetailPrice())
                .setTotalPrice(product.getRetailPrice())
                .setUnitCost(product.getCostPrice());
    }
}
