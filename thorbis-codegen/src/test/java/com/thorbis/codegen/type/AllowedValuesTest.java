package com.thorbis.codegen.type;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The constraints are written as PostgreSQL prints them. */
class AllowedValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHECK ((status = ANY (ARRAY['open'::text, 'it''s'::text])))",
                "CHECK (((status IS NULL) OR (status = ANY (ARRAY['open'::text, 'it''s'::text]))))",
                "CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'it''s'::character varying])::text[])))",
                "CHECK (((status)::text = ANY (ARRAY[('open'::character varying)::text, ('it''s'::character varying)::text])))",
                "CHECK ((\"Status\" = ANY (ARRAY['open'::text, 'it''s'::text])))",
            })
    void a_list_of_values_is_read_in_its_order(String check) {
        assertThat(AllowedValues.of(check)).contains(List.of("open", "it's"));
    }

    @Test
    void a_list_of_one_is_a_list() {
        assertThat(AllowedValues.of("CHECK ((status = 'open'::text))")).contains(List.of("open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHECK ((length(note) < 1000))",
                "CHECK ((email = lower(email)))",
                "CHECK ((status <> ALL (ARRAY['open'::text])))",
                "CHECK (((status = ANY (ARRAY['open'::text])) AND (status <> ''::text)))",
                "CHECK (((status = 'open'::text) OR (length(status) > 3)))",
                "CHECK ((industries <@ ARRAY['hs'::text]))",
            })
    void any_other_constraint_is_none(String check) {
        assertThat(AllowedValues.of(check)).isEmpty();
    }
}
