package com.thorbis.example.service.money;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"42.4000015, 42.40", "9.80000019, 9.80", "14.3999996, 14.40", "18, 18.00", "0.005, 0.01"})
    void an_amount_is_rounded_to_the_nearest_cent(BigDecimal amount, BigDecimal rounded) {
        assertThat(Money.round(amount)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "42.40, 12, 0.15, 432.48", // 508.80 less 76.32
        " 7.75,  3, 0.15,  19.76", // 19.7625
        " 0.10,  1, 0.15,   0.09", // 0.085: the half goes up
        "30.00,  1, 1.00,   0.00"
    })
    void a_line_is_rounded_once_and_halves_go_up(
            BigDecimal price, int quantity, BigDecimal discount, BigDecimal total) {
        assertThat(Money.lineTotal(price, quantity, discount)).isEqualTo(total);
    }

    @Test
    void the_price_of_one_is_a_share_of_the_line_that_need_not_add_up() {
        assertThat(Money.perUnit(new BigDecimal("10.00"), 3)).isEqualTo("3.33");
    }
}
