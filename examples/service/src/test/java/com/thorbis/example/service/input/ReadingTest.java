package com.thorbis.example.service.input;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.thorbis.example.service.SampleFiles;
import com.thorbis.example.service.input.northwind.Department;
import com.thorbis.example.service.input.northwind.Northwind;
import com.thorbis.example.service.input.northwind.Northwind.Line;
import com.thorbis.example.service.input.northwind.NorthwindReader;
import com.thorbis.example.service.input.restaurant.MenuSection;
import com.thorbis.example.service.input.restaurant.RestaurantOrders;
import com.thorbis.example.service.input.restaurant.RestaurantOrders.Dish;
import com.thorbis.example.service.input.restaurant.RestaurantReader;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

    private final SampleFiles files = SampleFiles.intact();
    private final Northwind northwind = NorthwindReader.read(files.northwind());
    private final RestaurantOrders restaurant = RestaurantReader.read(files.restaurant());

    @Test
    void every_row_of_every_file_is_read() {
        assertThat(northwind.suppliers()).hasSize(2);
        assertThat(northwind.categories()).hasSize(3);
        assertThat(northwind.products()).hasSize(4);
        assertThat(northwind.customers()).hasSize(4);
        assertThat(northwind.employees()).hasSize(2);
        assertThat(northwind.orders()).hasSize(4);
        assertThat(northwind.lines()).hasSize(7);
        assertThat(restaurant.lines()).hasSize(6);
    }

    @Test
    void single_precision_is_rounded_before_anything_is_calculated() {
        Line line = northwind.lines().get(0);
        assertThat(line.unitPrice()).isEqualTo("42.40");
        assertThat(line.discount()).isEqualTo("0.15");
        assertThat(line.gross()).isEqualTo("508.80");
        assertThat(line.total()).isEqualTo("432.48");
    }

    @Test
    void the_lines_add_up_to_what_was_computed_by_hand() {
        assertThat(northwind.lines().stream().map(Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("750.15");
        assertThat(northwind.lines().stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("664.33");
    }

    @Test
    void an_empty_cell_is_no_value() {
        assertThat(northwind.orders().get(1).shipped()).isNull();
        assertThat(northwind.orders().get(0).shipped()).isEqualTo(LocalDate.of(1996, 7, 16));
        assertThat(northwind.customers().get(0).address().region()).isNull();
        assertThat(northwind.suppliers().get(1).contact()).isNull();
    }

    @Test
    void the_text_null_is_no_value() {
        assertThat(restaurant.lines().get(0).choices()).isEmpty();
    }

    @Test
    void a_backslash_and_an_n_are_a_line_break() {
        assertThat(northwind.customers().get(0).address().street()).isEqualTo("Hauptstr. 1\nHinterhaus");
    }

    @Test
    void accents_and_quoted_commas_are_kept() {
        assertThat(northwind.customers().get(0).company()).isEqualTo("Äpfel & Söhne");
        assertThat(northwind.customers().get(1).company()).isEqualTo("Baker, The");
    }

    @Test
    void employees_who_report_to_nobody_are_employees() {
        assertThat(northwind.employees().get(1).lastName()).isEqualTo("Fuller");
    }

    @Test
    void categories_get_a_department() {
        assertThat(northwind.categories())
                .extracting(Northwind.Category::department)
                .containsExactly(Department.PANTRY, Department.FRESH, Department.FRESH);
    }

    @Test
    void a_restaurant_s_price_is_the_line_s_and_not_the_unit_s() {
        RestaurantOrders.Line chips = restaurant.lines().get(4);
        assertThat(chips.quantity()).isEqualTo(3);
        assertThat(chips.price()).isEqualTo("10.00");
        assertThat(chips.unitPrice()).isEqualTo("3.33");
    }

    @Test
    void choices_within_choices_become_one_list() {
        assertThat(restaurant.lines().get(1).choices()).containsExactly("Hot Salsa", "Rice", "Beans");
    }

    @Test
    void lines_of_one_order_need_not_stand_together() {
        assertThat(restaurant.orders()).hasSize(3);
        assertThat(restaurant.orders().get("1")).hasSize(3);
    }

    @Test
    void the_menu_has_each_dish_once_at_its_lowest_price() {
        assertThat(restaurant.menu())
                .contains(new Dish("Bean Burrito", MenuSection.BURRITOS, new BigDecimal("8.25")))
                .extracting(Dish::name)
                .containsExactly("Garden Salad", "Bean Burrito", "Canned Soda", "Chips and Dip", "Bottled Water");
    }

    @Test
    void a_byte_order_mark_before_the_header_is_skipped(@TempDir Path folder) throws IOException {
        Path marked = folder.resolve("orders.tsv");
        Files.writeString(marked, "\uFEFF" + Files.readString(files.restaurant()));
        assertThat(RestaurantReader.read(marked)).isEqualTo(restaurant);
    }
}
