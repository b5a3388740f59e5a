package com.thorbis.core.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DatabaseValueConverterTest {

    private enum Colour implements DatabaseValue {
        RED,
        DARK_GREEN;

        @Override
        public String literal() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final DatabaseValueConverter<Colour> converter = new DatabaseValueConverter<>(Colour.class);

    @Test
    void constants_and_texts_turn_into_each_other() {
        assertThat(converter.from("dark_green")).isEqualTo(Colour.DARK_GREEN);
        assertThat(converter.to(Colour.RED)).isEqualTo("red");
        assertThat(converter.from(null)).isNull();
        assertThat(converter.to(null)).isNull();
    }

    @Test
    void a_text_outside_the_list_is_named_with_the_list() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converter.from("blue"))
                .withMessageContaining("'blue' is no value of Colour")
                .withMessageContaining("[dark_green, red]");
    }
}
