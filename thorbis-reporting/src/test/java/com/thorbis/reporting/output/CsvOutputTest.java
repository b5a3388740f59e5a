package com.thorbis.reporting.output;

import java.io.StringWriter;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.reporting.report.Column;

import static org.assertj.core.api.Assertions.assertThat;

class CsvOutputTest {

    private final StringWriter csv = new StringWriter();
    private final CsvOutput output = new CsvOutput(csv);

    @Test
    void what_is_read_back_is_what_was_written() {
        Tables.allTypes().writeTo(output);

        assertThat(read())
                .containsExactly(
                        List.of("Customer", "Day", "Month", "Orders", "Time (h)", "Net (EUR)", "Share"),
                        List.of("Ng", "2026-02-28", "2026-02", "12345", "1.50", "9999999999.99", "0.1234"),
                        List.of("'=HYPERLINK(\"http://x\")", "", "", "-1", "", "-0.10", ""),
                        List.of("", "", "", "", "", "", ""),
                        List.of("<b>\"Wu\", & Co\n2\\</b>", "", "", "0", "10", "1", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1"})
    void a_text_that_would_be_a_formula_is_none(String text) {
        output.begin("Customers", List.of(Column.text(text)));
        output.row(List.of(text));

        assertThat(read()).containsExactly(List.of("'" + text), List.of("'" + text));
    }

    @Test
    void a_text_that_is_no_formula_is_left_as_it_is() {
        output.begin("Customers", List.of(Column.text("Name")));
        output.row(List.of("Ng = Wu"));

        assertThat(read()).containsExactly(List.of("Name"), List.of("Ng = Wu"));
    }

    @Test
    void a_second_table_follows_after_an_empty_line() {
        output.begin("One", List.of(Column.text("a")));
        output.begin("Two", List.of(Column.text("b")));

        assertThat(csv).hasToString("a\r\n\r\nb\r\n");
    }

    private List<List<String>> read() {
        return CsvReader.builder().ofCsvRecord(csv.toString()).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
