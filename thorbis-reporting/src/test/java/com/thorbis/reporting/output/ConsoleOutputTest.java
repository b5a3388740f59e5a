package com.thorbis.reporting.output;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.thorbis.reporting.report.Column;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleOutputTest {

    private final StringBuilder text = new StringBuilder();

    @Test
    void words_stand_to_the_left_and_numbers_to_the_right() {
        Tables.allTypes().writeTo(new ConsoleOutput(text));

        assertThat(text.toString().lines())
                .containsExactly(
                        "",
                        "Sales, 2026",
                        "",
                        "Customer                Day         Month    Orders  Time (h)         Net (EUR)    Share",
                        "----------------------  ----------  -------  ------  --------  ----------------  -------",
                        "Ng                      2026-02-28  2026-02  12,345       1.5  9,999,999,999.99   12.3 %",
                        "=HYPERLINK(\"http://x\")                           -1                       -0.10",
                        "",
                        "<b>\"Wu\", & Co 2\\</b>                              0        10              1.00  100.0 %",
                        "* All of it \"so far\".");
    }

    @Test
    void a_long_table_is_not_kept() {
        ConsoleOutput output = new ConsoleOutput(text);
        output.begin("Long", List.of(Column.count("Number")));
        for (long i = 0; i < 1_000; i++) {
            output.row(List.of(i));
        }
        int before = text.length();

        output.row(List.of(123_456L));

        assertThat(text.substring(before).strip()).isEqualTo("123,456");
    }

    @Test
    void a_name_can_not_command_the_console() {
        ConsoleOutput output = new ConsoleOutput(text);
        output.begin("Customers", List.of(Column.text("Name")));
        output.row(List.of("\u001b[2Jgone"));
        output.end(List.of());

        assertThat(text).contains(" [2Jgone").doesNotContain("\u001b");
    }
}
