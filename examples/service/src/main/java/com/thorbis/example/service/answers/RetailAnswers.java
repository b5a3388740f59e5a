package com.thorbis.example.service.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Field;

import com.thorbis.dao.TenantScope;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.ret.tables.ProductCategories;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

/** What a wholesaler asks. Amounts are summed from the stored lines. */
public final class RetailAnswers {

    private static final Field<BigDecimal> NET = sum(SALES_ORDER_ITEMS.TOTAL_PRICE);
    private static final Field<BigDecimal> GROSS =
            sum(SALES_ORDER_ITEMS.UNIT_PRICE.multiply(SALES_ORDER_ITEMS.QUANTITY));

    private static final Fetch<ProductCategories, Department> CATALOGUE = Fetch.from(PRODUCT_CATEGORIES)
            .where(department -> department.PARENT_CATEGORY_ID.isNull())
            .orderBy(department -> department.NAME.asc())
            .with(
                    ProductCategories::subcategories,
                    category -> category.orderBy(c -> c.NAME.asc()).with(ProductCategories::products))
            .into(Department.class);

    private final TenantScope tenant;

    public RetailAnswers(TenantScope tenant) {
        this.tenant = tenant;
    }

    /** The top of the catalogue. */
    public record Department(String name, List<Category> subcategories) {}

    /** What is below a department. */
    public record Category(UUID id, String name, List<Product> products) {}

    /** What is sold. */
    public record Product(String name, BigDecimal retailPrice) {}

    /**
     * All sales together.
     *
     * @param gross at the unit prices
     * @param net what was charged, without freight
     */
    public record Sales(int orders, int lines, BigDecimal gross, BigDecimal net) {

        /** What was not charged. */
        public BigDecimal discounts() {
            return gross.subtract(net);
        }
    }

    /** A customer's share of the sales. */
    public record CustomerSales(String customer, int orders, BigDecimal net) {}

    /** The catalogue as a tree. */
    public List<Department> catalogue() {
        return tenant.fetch(CATALOGUE).list();
    }

    /** Net sales by the key of the category. */
    public Map<UUID, BigDecimal> salesByCategory() {
        return tenant.dsl()
                .select(PRODUCTS.CATEGORY_ID, NET)
                .from(SALES_ORDER_ITEMS)
                .join(PRODUCTS)
                .on(
                        PRODUCTS.BUSINESS_ID.eq(SALES_ORDER_ITEMS.BUSINESS_ID),
                        PRODUCTS.ID.eq(SALES_ORDER_ITEMS.PRODUCT_ID))
                .groupBy(PRODUCTS.CATEGORY_ID)
                .fetchMap(PRODUCTS.CATEGORY_ID, NET);
    }

    /** All sales together. */
    public Sales sales() {
        return tenant.dsl()
                .select(countDistinct(SALES_ORDER_ITEMS.SALES_ORDER_ID), count(), GROSS, NET)
                .from(SALES_ORDER_ITEMS)
                .fetchSingleInto(Sales.class);
    }

    /** The customers who bought most, the best first. */
    public List<CustomerSales> topCustomers(int most) {
        var customer = SALES_ORDER_ITEMS.salesOrder().customer();
        return tenant.dsl()
                .select(customer.COMPANY_NAME, countDistinct(SALES_ORDER_ITEMS.SALES_ORDER_ID), NET)
                .from(SALES_ORDER_ITEMS)
                .groupBy(customer.COMPANY_NAME)
                .orderBy(NET.desc())
                .limit(most)
                .fetchInto(CustomerSales.class);
    }

    /** How many customers have ordered. */
    public int customersWithOrders() {
        return tenant.dsl()
                .select(countDistinct(SALES_ORDERS.CUSTOMER_ID))
                .from(SALES_ORDERS)
                .fetchSingle()
                .value1();
    }

    /** Who never ordered, by name. */
    public List<String> customersWithoutOrders() {
        return tenant.dsl()
                .select(CUSTOMERS.COMPANY_NAME)
                .from(CUSTOMERS)
                .where(notExists(selectOne().from(CUSTOMERS.salesOrders())))
                .orderBy(CUSTOMERS.COMPANY_NAME)
                .fetch(CUSTOMERS.COMPANY_NAME);
    }
}
