package com.thorbis.reporting.output;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ReportTable;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPageTest {

    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>");

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void a_chart_draws_the_values_of_its_table(Chart.Kind kind) {
        String page = page(Tables.drawn(kind));

        assertThat(all(VALUE, page)).containsExactlyInAnyOrder("119.00", "-11.90", "100.00", "-10.00", "37.25");
        assertThat(page)
                .contains("<td class=\"number\">119.00</td><td class=\"number\">100.00</td>")
                .contains("<td class=\"number\"></td><td class=\"number\">37.25</td>")
                .contains("<title>2026-03, Net (EUR): 37.25</title>");
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void every_element_is_closed_where_it_was_opened(Chart.Kind kind) {
        String page = page(Tables.drawn(kind), Tables.allTypes());

        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            String name = tags.group(2);
            if (tags.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(name);
            } else if (!name.equals("meta") && tags.group(3).isEmpty()) {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void a_name_is_never_markup() {
        String page = page(Tables.allTypes());

        assertThat(page)
                .contains("&lt;b&gt;&quot;Wu&quot;, &amp; Co")
                .contains("Ng &amp; &lt;Sons&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void it_needs_nothing_but_itself() {
        String page = page(Tables.drawn(Chart.Kind.BARS));

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "http:", "https:");
    }

    @Test
    void an_empty_table_says_so_and_is_not_drawn() {
        ReportTable empty = ReportTable.of("Receivables", Column.text("Customer"), Column.count("Invoices"))
                .chart("Receivables", Chart.Kind.BARS, 0, 1)
                .build();

        assertThat(page(empty)).contains("<td colspan=\"2\">None.</td>").doesNotContain("<svg");
    }

    @Test
    void a_long_table_is_drawn_in_part_and_says_so() {
        ReportTable.Builder table = ReportTable.of("Items", Column.text("Item"), Column.count("Sold"))
                .chart("Items", Chart.Kind.BARS, 0, 1);
        for (long i = 0; i < 50; i++) {
            table.row("Item " + i, i);
        }

        String page = page(table.build());

        assertThat(all(VALUE, page)).hasSize(30);
        assertThat(page).contains("The first 30 of 50 rows.").contains("<th scope=\"row\">Item 49</th>");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String page(ReportTable... tables) {
        StringBuilder page = new StringBuilder();
        HtmlPage.of("Reports").with(Tables.report(tables)).writeTo(page);
        return page.toString();
    }
}
