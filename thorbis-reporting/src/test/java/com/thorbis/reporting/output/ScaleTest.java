package com.thorbis.reporting.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTest {

    @Test
    void ticks_are_round_and_few_and_hold_all_values() {
        assertThat(ticks("119.00", "-11.90")).containsExactly("-50", "0", "50", "100", "150");
        assertThat(ticks("9999999999.99"))
                .containsExactly("0", "2000000000", "4000000000", "6000000000", "8000000000", "10000000000");
        assertThat(ticks("0.03")).containsExactly("0", "0.01", "0.02", "0.03");
        assertThat(ticks("-7")).containsExactly("-8", "-6", "-4", "-2", "0");
    }

    @Test
    void nothing_but_zeros_has_an_axis() {
        assertThat(ticks("0.00")).containsExactly("0", "1");
        assertThat(Scale.of(List.of()).ticks()).hasSize(2);
    }

    private static List<String> ticks(String... values) {
        return Scale.of(Stream.of(values).map(BigDecimal::new).toList()).ticks().stream()
                .map(tick ->
                        tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString())
                .toList();
    }
}
