package com.thorbis.example.service.show;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTest {

    @Test
    void words_stand_left_and_numbers_right() {
        TextTable table = new TextTable("dish", "items", "sales")
                .row("Burrito", 1200, new BigDecimal("10440.5"))
                .row("Tea", 7, new BigDecimal("9.80"));
        assertThat(table.toString()).isEqualToNormalizingNewlines("""
                        dish     items      sales
                        -------  -----  ---------
                        Burrito  1,200  10,440.50
                        Tea          7       9.80
                        """);
    }

    @Test
    void a_table_without_rows_is_a_header() {
        assertThat(new TextTable("dish").toString()).isEqualToNormalizingNewlines("dish\n----\n");
    }
}
