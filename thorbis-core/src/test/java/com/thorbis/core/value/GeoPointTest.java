package com.thorbis.core.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GeoPointTest {

    private static final GeoPoint BERLIN = new GeoPoint(52.52, 13.405);

    @ParameterizedTest
    @CsvSource({"90,180", "-90,-180", "0,0"})
    void the_edges_of_the_earth_belong_to_it(double latitude, double longitude) {
        assertThat(new GeoPoint(latitude, longitude).latitude()).isEqualTo(latitude);
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "-91,0", "0,180.5", "0,-181", "NaN,0", "0,NaN", "Infinity,0"})
    void what_is_not_on_the_earth_is_refused(double latitude, double longitude) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoPoint(latitude, longitude))
                .withMessageContaining("latitude " + latitude)
                .withMessageContaining("Latitude comes first");
    }

    @Test
    void a_point_of_plain_postgresql_is_read_longitude_first() {
        assertThat(GeoPoint.ofDatabaseText("(13.405,52.52)")).isEqualTo(BERLIN);
        assertThat(GeoPoint.ofDatabaseText("(1e-05,-2.5E-7)")).isEqualTo(new GeoPoint(-2.5e-7, 1e-5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // st_setsrid(st_makepoint(13.405, 52.52), 4326), in both byte orders, and without the SRID
                "0101000020E61000008FC2F5285CCF2A40C3F5285C8F424A40",
                "0020000001000010E6402ACF5C28F5C28F404A428F5C28F5C3",
                "01010000008FC2F5285CCF2A40C3F5285C8F424A40"
            })
    void the_extended_binary_of_postgis_is_read(String hex) {
        assertThat(GeoPoint.ofDatabaseText(hex)).isEqualTo(BERLIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(1)", "(a,b)", "0102000020E6100000", "0101000020E6", "zz", "(200,0)"})
    void text_that_is_no_point_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoPoint.ofDatabaseText(text))
                .withMessageContaining("'" + text + "' is no point");
    }
}
