package com.thorbis.example.service.load;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Chef Anton's Crème, 4, chef-anton-s-creme-4",
        "Grains/Cereals, 5, grains-cereals-5",
        "Åberg, 1, aberg-1",
        "'  ', 7, 7"
    })
    void a_name_becomes_one_for_addresses(String name, String id, String slug) {
        assertThat(Slug.of(name, id)).isEqualTo(slug);
    }
}
