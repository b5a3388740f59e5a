package com.thorbis.reporting.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * One or several reports as a page that needs nothing but itself: no script, no file beside it, no network. Each chart has
 * its table below it; the page follows the reader's choice of light or dark, and prints. A value: {@link #with} returns
 * another.
 *
 * <pre>{@code
 * StringBuilder page = new StringBuilder();
 * HtmlPage.of("The year 2026")
 *         .with(reporting.revenue(Period.year(2026)).run())
 *         .with(reporting.receivables().run())
 *         .writeTo(page);
 * }</pre>
 */
public final class HtmlPage {

    private static final String STYLE = resource("report.css");

    private final String title;
    private final List<Report> reports;

    private HtmlPage(String title, List<Report> reports) {
        this.title = title;
        this.reports = reports;
    }

    /** A page without reports. */
    public static HtmlPage of(String title) {
        return new HtmlPage(title, List.of());
    }

    /** The same page, with this report below the others. */
    public HtmlPage with(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.add(report);
        return new HtmlPage(title, List.copyOf(more));
    }

    /**
     * Writes the page, to be stored or sent as UTF-8.
     *
     * @throws UncheckedIOException if that fails
     */
    public void writeTo(Appendable out) {
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the page could not be written", e);
        }
    }

    private void write(Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                // nothing but the page's own style: not even a name with markup in it could load or run anything
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>")
                .append(Markup.text(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(Markup.text(title))
                .append("</h1>\n");
        int number = 0;
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                number++;
                section(out, table, "t" + number);
            }
        }
        out.append("</main>\n<footer>\n");
        Set<String> sources = new LinkedHashSet<>();
        reports.forEach(report -> sources.add(source(report.business())));
        for (String source : sources) {
            out.append("<p>").append(Markup.text(source)).append("</p>\n");
        }
        out.append("</footer>\n</body>\n</html>\n");
    }

    private static String source(ReportedBusiness business) {
        return "%s, read at %s. Days are of %s, amounts in %s."
                .formatted(business.name(), business.readAt(), business.timezone(), business.currency());
    }

    private static void section(Appendable out, ReportTable table, String id) throws IOException {
        out.append("<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
                .formatted(id, id, Markup.text(table.title())));
        if (table.chart().isPresent() && !table.rows().isEmpty()) {
            out.append("<figure>\n").append(SvgChart.of(table, id)).append('\n');
            if (table.rows().size() > SvgChart.MOST_ROWS) {
                out.append("<figcaption>The first %s of %s rows.</figcaption>\n"
                        .formatted(SvgChart.MOST_ROWS, table.rows().size()));
            }
            out.append("</figure>\n");
        }
        table(out, table, id);
        if (!table.notes().isEmpty()) {
            out.append("<ul class=\"notes\">\n");
            for (String note : table.notes()) {
                out.append("<li>").append(Markup.text(note)).append("</li>\n");
            }
            out.append("</ul>\n");
        }
        out.append("</section>\n");
    }

    private static void table(Appendable out, ReportTable table, String id) throws IOException {
        // a table wider than the screen scrolls by itself, also by keyboard
        out.append(
                "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"%s\">\n<table>\n<thead>\n<tr>"
                        .formatted(id));
        for (Column column : table.columns()) {
            out.append("<th scope=\"col\"%s>%s</th>".formatted(align(column), Markup.text(CellText.heading(column))));
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<@Nullable Object> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                String text = Markup.text(CellText.forPeople(column, row.get(i)));
                String cell = i == 0 ? "th scope=\"row\"" : "td";
                out.append("<%s%s>%s</%s>".formatted(cell, align(column), text, i == 0 ? "th" : "td"));
            }
            out.append("</tr>\n");
        }
        if (table.rows().isEmpty()) {
            out.append("<tr><td colspan=\"%s\">None.</td></tr>\n"
                    .formatted(table.columns().size()));
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static String align(Column column) {
        return column.type().isNumeric() ? " class=\"number\"" : "";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + HtmlPage.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
