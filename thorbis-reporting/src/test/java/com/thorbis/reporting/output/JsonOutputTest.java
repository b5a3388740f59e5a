package com.thorbis.reporting.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonOutputTest {

    private final StringBuilder json = new StringBuilder();

    @Test
    void what_is_read_back_is_what_was_written() throws ParseException {
        try (JsonOutput output = new JsonOutput(json)) {
            Tables.allTypes().writeTo(output);
            Tables.allTypes().writeTo(output);
        }

        List<?> tables = (List<?>) new JSONParser().parse(json.toString());
        assertThat(tables).hasSize(2);
        Map<?, ?> table = (Map<?, ?>) tables.get(1);
        assertThat(table.get("title")).isEqualTo("Sales, 2026");
        assertThat(table.get("notes")).isEqualTo(List.of("All of it \"so far\"."));
        assertThat((List<?>) table.get("columns"))
                .element(5)
                .isEqualTo(Map.of("name", "Net", "type", "MONEY", "unit", "EUR"));
        assertThat(table.get("rows"))
                .isEqualTo(List.of(
                        List.of("Ng", "2026-02-28", "2026-02", 12_345L, "1.50", "9999999999.99", "0.1234"),
                        Arrays.asList("=HYPERLINK(\"http://x\")", null, null, -1L, null, "-0.10", null),
                        Arrays.asList(null, null, null, null, null, null, null),
                        Arrays.asList("<b>\"Wu\", & Co\n2\\</b>", null, null, 0L, "10", "1", "1")));
    }

    @Test
    void no_table_is_an_empty_array() throws ParseException {
        new JsonOutput(json).close();

        assertThat(new JSONParser().parse(json.toString())).isEqualTo(List.of());
    }
}
