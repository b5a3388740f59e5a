package com.thorbis.example.service.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.example.service.SampleFiles;
import com.thorbis.example.service.TestBusinesses;
import com.thorbis.example.service.answers.RetailAnswers;
import com.thorbis.example.service.answers.RetailAnswers.Category;
import com.thorbis.example.service.answers.RetailAnswers.CustomerSales;
import com.thorbis.example.service.answers.RetailAnswers.Department;
import com.thorbis.example.service.answers.RetailAnswers.Sales;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.input.northwind.Northwind;
import com.thorbis.example.service.input.northwind.Northwind.Line;
import com.thorbis.example.service.input.northwind.NorthwindReader;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.schema.ret.enums.OrderStatus;
import com.thorbis.schema.ret.tables.records.SalesOrderRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.PRODUCT_CATEGORIES;
import static com.thorbis.schema.ret.Tables.SALES_ORDERS;
import static com.thorbis.schema.ret.Tables.SALES_ORDER_ITEMS;
import static com.thorbis.schema.ret.Tables.SUPPLIERS;
import static com.thorbis.schema.user_mgmt.Tables.BUSINESS_USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read back is what was computed by hand from the sample files. */
@ExtendWith(TestBusinesses.class)
class NorthwindLoaderTest {

    private final Northwind files = NorthwindReader.read(SampleFiles.intact().northwind());
    private final Business business;
    private final RetailAnswers answers;

    NorthwindLoaderTest(Business business) {
        this.business = business;
        this.answers = new RetailAnswers(business.tenant());
    }

    @Test
    void every_row_is_loaded() {
        assertThat(NorthwindLoader.load(business, files)).isEqualTo(2 + 2 + 3 + 4 + 4 + 2 + 4 + 7);
        assertThat(business.tenant().dao(SUPPLIERS).count()).isEqualTo(2);
        assertThat(business.tenant().dao(PRODUCT_CATEGORIES).count()).isEqualTo(2 + 3);
        assertThat(business.tenant().dao(PRODUCTS).count()).isEqualTo(4);
        assertThat(business.tenant().dao(CUSTOMERS).count()).isEqualTo(4);
        assertThat(business.tenant().dao(BUSINESS_USERS).count()).isEqualTo(2 + 1);
        assertThat(business.tenant().dao(SALES_ORDERS).count()).isEqualTo(4);
        assertThat(business.tenant().dao(SALES_ORDER_ITEMS).count()).isEqualTo(7);
    }

    @Test
    void sales_are_the_sum_of_the_rounded_lines() {
        NorthwindLoader.load(business, files);
        Sales sales = answers.sales();
        assertThat(sales).isEqualTo(new Sales(4, 7, new BigDecimal("750.15"), new BigDecimal("664.33")));
        assertThat(sales.discounts()).isEqualTo("85.82");
    }

    @Test
    void the_top_customers_come_first() {
        NorthwindLoader.load(business, files);
        assertThat(answers.topCustomers(2))
                .containsExactly(
                        new CustomerSales("Äpfel & Söhne", 2, new BigDecimal("537.74")),
                        new CustomerSales("Baker, The", 1, new BigDecimal("126.50")));
    }

    @Test
    void who_never_ordered_is_found() {
        NorthwindLoader.load(business, files);
        assertThat(answers.customersWithoutOrders()).containsExactly("Never Ordered Inc.");
        assertThat(answers.customersWithOrders()).isEqualTo(3);
    }

    @Test
    void flat_categories_stand_under_departments() {
        NorthwindLoader.load(business, files);
        List<Department> catalogue = answers.catalogue();
        assertThat(catalogue).extracting(Department::name).containsExactly("Fresh", "Pantry");
        assertThat(catalogue.get(0).subcategories())
                .extracting(Category::name)
                .containsExactly("Dairy Products", "Produce");
        assertThat(catalogue.get(1).subcategories().get(0).products())
                .extracting(RetailAnswers.Product::name)
                .containsExactlyInAnyOrder("Mint Tea", "Café Noir");
    }

    @Test
    void sales_are_told_by_category() {
        NorthwindLoader.load(business, files);
        Map<UUID, BigDecimal> sales = answers.salesByCategory();
        Map<String, BigDecimal> byName = answers.catalogue().stream()
                .flatMap(department -> department.subcategories().stream())
                .collect(Collectors.toMap(Category::name, category -> sales.get(category.id())));
        assertThat(byName)
                .containsOnly(
                        Map.entry("Beverages", new BigDecimal("203.26")),
                        Map.entry("Dairy Products", new BigDecimal("432.48")),
                        Map.entry("Produce", new BigDecimal("28.59")));
    }

    @Test
    void an_order_carries_its_totals_and_who_took_it() {
        NorthwindLoader.load(business, files);
        SalesOrderRecord order = business.tenant()
                .dao(SALES_ORDERS)
                .list(SALES_ORDERS.ORDER_NUMBER.eq("10"))
                .get(0);
        assertThat(order.getSubtotal()).isEqualTo("580.80");
        assertThat(order.getDiscountAmount()).isEqualTo("76.32");
        assertThat(order.getShippingAmount()).isEqualTo("32.38");
        assertThat(order.getTotalAmount()).isEqualTo("536.86");
        assertThat(order.getOrderStatus()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.getCarrier()).isEqualTo("Quick Freight");
        assertThat(order.getSalespersonId()).isNotNull();
        assertThat(order.getCreatedBy()).isEqualTo(business.ownerId());
    }

    @Test
    void line_breaks_in_addresses_are_kept() {
        NorthwindLoader.load(business, files);
        CustomerRecord customer = business.tenant()
                .dao(CUSTOMERS)
                .list(CUSTOMERS.CUSTOMER_NUMBER.eq("APFEL"))
                .get(0);
        assertThat(customer.getAddress().data()).contains("Hauptstr. 1\\nHinterhaus", "Köln", "Jörg Müller");
    }

    @Test
    void what_the_database_refuses_leaves_nothing_behind() {
        List<Line> lines = new ArrayList<>(files.lines());
        lines.add(new Line("13", "4", BigDecimal.ONE, 0, BigDecimal.ZERO)); // the last table refuses a quantity of 0
        assertThatThrownBy(() -> NorthwindLoader.load(business, with(lines)))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("sales_order_items");
        assertThatNothingWasLoaded();
    }

    @Test
    void an_interrupted_load_leaves_nothing_behind() {
        try {
            assertThatThrownBy(() -> NorthwindLoader.load(business, with(interruptingLines())))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThatNothingWasLoaded();
    }

    /** Asked for when suppliers, products and customers are loaded already. */
    private List<Line> interruptingLines() {
        return new ArrayList<>(files.lines()) {
            @Override
            public Stream<Line> stream() {
                Thread.currentThread().interrupt();
                return super.stream();
            }
        };
    }

    private void assertThatNothingWasLoaded() {
        assertThat(business.tenant().dao(SUPPLIERS).count()).isZero();
        assertThat(business.tenant().dao(CUSTOMERS).count()).isZero();
        assertThat(business.tenant().dao(BUSINESS_USERS).count()).isEqualTo(1);
        assertThat(business.tenant().dao(SALES_ORDERS).count()).isZero();
    }

    private Northwind with(List<Line> lines) {
        return new Northwind(
                files.suppliers(),
                files.categories(),
                files.products(),
                files.customers(),
                files.employees(),
                files.orders(),
                lines);
    }
}
