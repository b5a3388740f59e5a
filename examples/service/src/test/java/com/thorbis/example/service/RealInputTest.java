package com.thorbis.example.service;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.thorbis.example.service.answers.RestaurantAnswers;
import com.thorbis.example.service.answers.RestaurantAnswers.DishSales;
import com.thorbis.example.service.answers.RetailAnswers;
import com.thorbis.example.service.answers.RetailAnswers.Category;
import com.thorbis.example.service.answers.RetailAnswers.CustomerSales;
import com.thorbis.example.service.answers.RetailAnswers.Sales;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.input.northwind.NorthwindReader;
import com.thorbis.example.service.input.restaurant.RestaurantReader;
import com.thorbis.example.service.load.NorthwindLoader;
import com.thorbis.example.service.load.RestaurantLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The known answers of files that nobody made up for this project. They are no part of it: {@code -Preal-input} runs this
 * test, on the folder that {@code THORBIS_SAMPLE_DATA} names.
 */
@Tag("real-input")
@ExtendWith(TestBusinesses.class)
class RealInputTest {

    private static RetailAnswers wholesaler;
    private static RestaurantAnswers restaurant;

    @BeforeAll
    static void load_the_files(Business retail, Business diner) {
        Path folder = Path.of(Objects.requireNonNull(
                System.getenv("THORBIS_SAMPLE_DATA"),
                "THORBIS_SAMPLE_DATA names no folder; it is to hold northwind/ and chipotle-orders.tsv"));
        NorthwindLoader.load(retail, NorthwindReader.read(folder.resolve("northwind")));
        wholesaler = new RetailAnswers(retail.tenant());
        RestaurantLoader.load(diner, RestaurantReader.read(folder.resolve("chipotle-orders.tsv")));
        restaurant = new RestaurantAnswers(diner.tenant());
    }

    @Test
    void the_wholesaler_s_sales() {
        assertThat(wholesaler.sales())
                .isEqualTo(new Sales(830, 2155, new BigDecimal("1354458.59"), new BigDecimal("1265793.29")));
        assertThat(wholesaler.sales().discounts()).isEqualTo("88665.30");
    }

    @Test
    void the_wholesaler_s_top_customers() {
        assertThat(wholesaler.topCustomers(3))
                .containsExactly(
                        new CustomerSales("QUICK-Stop", 28, new BigDecimal("110277.32")),
                        new CustomerSales("Ernst Handel", 30, new BigDecimal("104875.00")),
                        new CustomerSales("Save-a-lot Markets", 31, new BigDecimal("104361.96")));
    }

    @Test
    void the_wholesaler_s_categories() {
        Map<UUID, BigDecimal> sales = wholesaler.salesByCategory();
        Map<String, BigDecimal> byName = wholesaler.catalogue().stream()
                .flatMap(department -> department.subcategories().stream())
                .collect(Collectors.toMap(Category::name, category -> sales.get(category.id())));
        assertThat(byName)
                .hasSize(8)
                .containsEntry("Beverages", new BigDecimal("267868.20"))
                .containsEntry("Produce", new BigDecimal("99984.58"));
    }

    @Test
    void the_wholesaler_s_customers_without_orders() {
        assertThat(wholesaler.customersWithoutOrders()).hasSize(2);
        assertThat(wholesaler.customersWithOrders()).isEqualTo(89);
    }

    @Test
    void the_restaurant_s_sales() {
        assertThat(restaurant.sales())
                .isEqualTo(new RestaurantAnswers.Sales(1834, 4622, 4972, 50, new BigDecimal("34500.16")));
    }

    @Test
    void the_restaurant_s_dishes() {
        assertThat(restaurant.topDishes(3))
                .extracting(DishSales::dish, DishSales::items)
                .containsExactly(
                        tuple("Chicken Bowl", 761), tuple("Chicken Burrito", 591), tuple("Chips and Guacamole", 506));
    }
}
