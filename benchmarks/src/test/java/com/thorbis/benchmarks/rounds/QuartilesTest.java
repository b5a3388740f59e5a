package com.thorbis.benchmarks.rounds;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuartilesTest {

    @Test
    void quartiles_split_the_sorted_values() {
        assertThat(Quartiles.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Quartiles(1, 2, 3, 4));
    }

    @Test
    void quartiles_between_two_values_are_interpolated() {
        assertThat(Quartiles.of(List.of(1.0, 2.0, 3.0, 4.0))).isEqualTo(new Quartiles(1, 1.75, 2.5, 3.25));
    }

    @Test
    void one_value_is_all_of_its_quartiles() {
        assertThat(Quartiles.of(List.of(7.0))).isEqualTo(new Quartiles(7, 7, 7, 7));
    }
}
