package com.thorbis.example.service.load;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.thorbis.example.service.SampleFiles;
import com.thorbis.example.service.TestBusinesses;
import com.thorbis.example.service.answers.RestaurantAnswers;
import com.thorbis.example.service.answers.RestaurantAnswers.Course;
import com.thorbis.example.service.answers.RestaurantAnswers.Dish;
import com.thorbis.example.service.answers.RestaurantAnswers.DishSales;
import com.thorbis.example.service.answers.RestaurantAnswers.Part;
import com.thorbis.example.service.answers.RestaurantAnswers.Sales;
import com.thorbis.example.service.answers.RestaurantAnswers.Section;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.input.restaurant.RestaurantReader;

import static com.thorbis.schema.rest.Tables.ORDER_ITEMS;
import static org.assertj.core.api.Assertions.assertThat;

/** What is read back is what was computed by hand from the sample file. */
@ExtendWith(TestBusinesses.class)
class RestaurantLoaderTest {

    private final Business business;
    private final RestaurantAnswers answers;

    RestaurantLoaderTest(Business business) {
        this.business = business;
        this.answers = new RestaurantAnswers(business.tenant());
    }

    @BeforeEach
    void load() {
        RestaurantLoader.load(
                business, RestaurantReader.read(SampleFiles.intact().restaurant()));
    }

    @Test
    void orders_lines_items_and_total_add_up() {
        assertThat(answers.sales()).isEqualTo(new Sales(3, 6, 10, 5, new BigDecimal("50.98")));
    }

    @Test
    void the_dish_ordered_most_comes_first() {
        assertThat(answers.topDishes(2))
                .containsExactly(
                        new DishSales("Bean Burrito", 4, new BigDecimal("34.00")),
                        new DishSales("Chips and Dip", 3, new BigDecimal("10.00")));
    }

    @Test
    void the_menu_is_three_deep() {
        assertThat(answers.menu()).extracting(Part::name).containsExactly("Drinks", "Food");
        Part food = answers.menu().get(1);
        assertThat(food.subcategories()).extracting(Course::name).containsExactly("Mains", "Sides");
        assertThat(food.subcategories().get(0).subcategories())
                .extracting(Section::name)
                .containsExactly("Bowls", "Burritos", "Salads", "Tacos");
        assertThat(food.subcategories().get(0).subcategories().get(1).menuItems())
                .containsExactly(new Dish("Bean Burrito", new BigDecimal("8.25")));
    }

    @Test
    void sales_are_told_by_section() {
        Map<UUID, BigDecimal> sales = answers.salesBySection();
        Map<String, BigDecimal> byName = answers.menu().stream()
                .flatMap(part -> part.sections().stream())
                .filter(section -> sales.containsKey(section.id()))
                .collect(Collectors.toMap(Section::name, section -> sales.get(section.id())));
        assertThat(byName)
                .containsOnly(
                        Map.entry("Salads", new BigDecimal("4.39")),
                        Map.entry("Burritos", new BigDecimal("34.00")),
                        Map.entry("Chips", new BigDecimal("10.00")),
                        Map.entry("Sodas", new BigDecimal("1.09")),
                        Map.entry("Water and juice", new BigDecimal("1.50")));
    }

    @Test
    void choices_are_kept_with_the_line() {
        assertThat(business.tenant().dao(ORDER_ITEMS).list(ORDER_ITEMS.TOTAL_PRICE.eq(new BigDecimal("17.50"))))
                .singleElement()
                .satisfies(line -> assertThat(line.getModifications().data())
                        .isEqualTo("{\"choices\": [\"Hot Salsa\", \"Rice\", \"Beans\"]}"));
    }
}
