package com.thorbis.example.service.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.thorbis.example.service.SampleFiles;
import com.thorbis.example.service.input.northwind.NorthwindReader;
import com.thorbis.example.service.input.restaurant.RestaurantReader;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each mistake is named by file, line and column. */
class BrokenFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shippers.csv|2,Slow Boats,(503) 555-0102|2,Slow Boats|line 3, column 3 (phone): 2 columns where 3 are expected; this is the first that is missing.",
                "shippers.csv|Slow Boats|Slow, Boats|line 3, column 4 (without a name): 4 columns where 3 are expected; is a separator within a cell not quoted?",
                "shippers.csv|company_name|name|line 1, column 2 (company_name): the header names this column 'name'.",
                "products.csv|42.4000015|much|line 4, column 6 (unit_price): 'much' is not an amount such as 12.50.",
                "products.csv|42.4000015|-1|line 4, column 6 (unit_price): '-1' is not an amount such as 12.50.",
                "products.csv|42.4000015|1e9|line 4, column 6 (unit_price): '1e9' is not an amount such as 12.50.",
                "products.csv|42.4000015|10000000000|line 4, column 6 (unit_price): '10000000000' is not an amount such as 12.50.",
                "products.csv|2,2,,42.4000015|2,9,,42.4000015|line 4, column 4 (category_id): there is no category '9'.",
                "products.csv|2,2,,42.4000015|9,2,,42.4000015|line 4, column 3 (supplier_id): there is no supplier '9'.",
                "products.csv|3,Queso|2,Queso|line 4, column 1 (product_id): '2' stands in an earlier line too.",
                "products.csv|Mint Tea|''|line 2, column 2 (product_name): there is no value.",
                "products.csv|15,0,5,1|15,0,5,yes|line 5, column 10 (discontinued): 'yes' is neither 1 nor 0.",
                "products.csv|39,0,10|39.5,0,10|line 2, column 7 (units_in_stock): '39.5' is not a whole number from 0 up.",
                "categories.csv|Produce|Toys|line 4, column 2 (category_name): no department takes a category 'Toys'; give it one.",
                "suppliers.csv|Fromages d'Été|'\"Leaves, Ltd.\"'|line 3, column 2 (company_name): 'Leaves, Ltd.' stands in an earlier line too.",
                "orders.csv|11,BAKER|11,BAKKE|line 3, column 2 (customer_id): there is no customer 'BAKKE'.",
                "orders.csv|11,BAKER,2|11,BAKER,7|line 3, column 3 (employee_id): there is no employee '7'.",
                "orders.csv|1996-07-16|1996-02-30|line 2, column 6 (shipped_date): '1996-02-30' is not a date such as 1996-07-04.",
                "orders.csv|1996-07-04|''|line 2, column 4 (order_date): there is no value.",
                "orders.csv|1996-07-10,1|1996-07-10,3|line 4, column 7 (ship_via): there is no shipper '3'.",
                "order_details.csv|10,1,14|99,1,14|line 3, column 1 (order_id): there is no order '99'.",
                "order_details.csv|11,4,30|11,5,30|line 5, column 2 (product_id): there is no product '5'.",
                "order_details.csv|18,1,0.25|18,0,0.25|line 7, column 4 (quantity): '0' is not a whole number from 1 up.",
                "order_details.csv|18,1,0.25|18,1,25|line 7, column 5 (discount): '25' is not a share from 0 to 1.",
            })
    void a_mistake_in_the_wholesaler_s_files_is_named(String file, String text, String replacement, String problem)
            throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        files.replace(file, text, replacement);
        assertThatThrownBy(() -> NorthwindReader.read(files.northwind()))
                .isInstanceOf(InputException.class)
                .hasMessage(files.path(file) + ", " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$10.00|ten|line 6, column 5 (item_price): 'ten' is not an amount such as 12.50.",
                "$10.00|10,00|line 6, column 5 (item_price): '10,00' is not an amount such as 12.50.",
                "Garden Salad|Garden Soup|line 2, column 3 (item_name): no section of the menu takes a dish 'Garden Soup'; give it one.",
                "[Lemon]|[Lemon|line 5, column 4 (choice_description): '[Lemon' is not a list in matching brackets.",
                "[Lemon]|Lemon]|line 5, column 4 (choice_description): 'Lemon]' is not a list in matching brackets.",
                "[Lemon]|[Lemon][Lime]|line 5, column 4 (choice_description): '[Lemon][Lime]' is not a list in matching brackets.",
            })
    void a_mistake_in_the_restaurant_s_file_is_named(String text, String replacement, String problem)
            throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        files.replace("restaurant.tsv", text, replacement);
        assertThatThrownBy(() -> RestaurantReader.read(files.restaurant()))
                .isInstanceOf(InputException.class)
                .hasMessage(files.restaurant() + ", " + problem);
    }

    @Test
    void a_file_that_is_missing_is_named() throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        Files.delete(files.path("orders.csv"));
        assertThatThrownBy(() -> NorthwindReader.read(files.northwind()))
                .isInstanceOf(InputException.class)
                .hasMessage(files.path("orders.csv") + ": there is no such file.");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        Files.writeString(files.restaurant(), "");
        assertThatThrownBy(() -> RestaurantReader.read(files.restaurant()))
                .hasMessage(files.restaurant() + ": the file is empty; its first line must name the columns.");
    }

    @Test
    void a_file_in_another_encoding_is_named() throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        Path customers = files.path("customers.csv");
        Files.write(customers, Files.readString(customers).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NorthwindReader.read(files.northwind()))
                .isInstanceOf(InputException.class)
                .hasMessage(customers + ": the file is not text in UTF-8; save it in that encoding.");
    }

    @Test
    void a_quote_that_never_closes_is_named_by_its_line() throws IOException {
        SampleFiles files = SampleFiles.copiedTo(folder);
        files.replace("customers.csv", "\"Baker, The\"", "\"Baker, The");
        assertThatThrownBy(() -> NorthwindReader.read(files.northwind()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(files.path("customers.csv").toString())
                .hasMessageContaining("line 3");
    }
}
