package com.thorbis.reporting.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.ReportTable;

/** A chart as SVG, whose colors are those of the page around it. Each mark tells its exact value. */
final class SvgChart {

    /** What fits on a page; the table has the rest. */
    static final int MOST_ROWS = 30;

    private static final int WIDTH = 640;
    private static final int LEFT = 150;
    private static final int RIGHT = 20;
    private static final int TOP = 30;
    private static final int BOTTOM = 30;
    private static final int BAR = 14;
    private static final int GAP = 8;
    private static final int PLOT_HEIGHT = 220;
    private static final int LONGEST_LABEL = 22;
    private static final int MOST_LABELS = 12;

    private final ReportTable table;
    private final Chart chart;
    private final String id;
    private final Scale scale;
    private final StringBuilder svg = new StringBuilder();

    private SvgChart(ReportTable table, Chart chart, String id) {
        this.table = table;
        this.chart = chart;
        this.id = id;
        List<BigDecimal> values = new ArrayList<>();
        rows().forEach(row -> chart.series().forEach(series -> {
            BigDecimal value = number(row.get(series));
            if (value != null) {
                values.add(value);
            }
        }));
        this.scale = Scale.of(values);
    }

    /**
     * The chart of a table that has one and has rows.
     *
     * @param id names its parts within the page
     */
    static String of(ReportTable table, String id) {
        SvgChart drawn = new SvgChart(table, table.chart().orElseThrow(), id);
        return drawn.chart.kind() == Chart.Kind.BARS ? drawn.bars() : drawn.lines();
    }

    private List<List<@Nullable Object>> rows() {
        return table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
    }

    private String bars() {
        int group = chart.series().size() * BAR + GAP;
        int bottom = TOP + rows().size() * group;
        int width = WIDTH - LEFT - RIGHT;
        begin(bottom + BOTTOM);
        for (BigDecimal tick : scale.ticks()) {
            BigDecimal x = scale.position(tick, width).add(BigDecimal.valueOf(LEFT));
            svg.append("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>".formatted(x, x, TOP, bottom));
            text(x, BigDecimal.valueOf(bottom + 16L), "middle", axis(tick));
        }
        BigDecimal zero = scale.position(BigDecimal.ZERO, width);
        for (int i = 0; i < rows().size(); i++) {
            List<@Nullable Object> row = rows().get(i);
            int top = TOP + i * group + GAP / 2;
            BigDecimal middle = BigDecimal.valueOf(top + chart.series().size() * BAR / 2 + 4L);
            text(BigDecimal.valueOf(LEFT - 8L), middle, "end", shortened(label(row)));
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = number(row.get(chart.series().get(s)));
                if (value != null) {
                    BigDecimal end = scale.position(value, width);
                    BigDecimal x = end.min(zero).add(BigDecimal.valueOf(LEFT));
                    svg.append("<rect class=\"s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" data-value=\"%s\">"
                            .formatted(s, x, top + s * BAR, end.subtract(zero).abs(), BAR - 2, value.toPlainString()));
                    svg.append("<title>").append(tip(row, s)).append("</title></rect>");
                }
            }
        }
        return end();
    }

    private String lines() {
        int width = WIDTH - LEFT / 2 - RIGHT;
        int bottom = TOP + PLOT_HEIGHT;
        begin(bottom + BOTTOM);
        for (BigDecimal tick : scale.ticks()) {
            BigDecimal y = BigDecimal.valueOf(bottom).subtract(scale.position(tick, PLOT_HEIGHT));
            svg.append("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT / 2, WIDTH - RIGHT, y, y));
            text(BigDecimal.valueOf(LEFT / 2 - 6L), y.add(BigDecimal.valueOf(4)), "end", axis(tick));
        }
        int each = Math.max(1, (rows().size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < rows().size(); i += each) {
            text(x(i, width), BigDecimal.valueOf(bottom + 18L), "middle", label(rows().get(i)));
        }
        for (int s = 0; s < chart.series().size(); s++) {
            line(s, width, bottom);
        }
        return end();
    }

    private void line(int series, int width, int bottom) {
        StringBuilder points = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < rows().size(); i++) {
            List<@Nullable Object> row = rows().get(i);
            BigDecimal value = number(row.get(chart.series().get(series)));
            if (value != null) {
                BigDecimal y = BigDecimal.valueOf(bottom).subtract(scale.position(value, PLOT_HEIGHT));
                points.append(x(i, width)).append(',').append(y).append(' ');
                marks.append(
                        "<circle class=\"s%s\" cx=\"%s\" cy=\"%s\" r=\"4\" data-value=\"%s\"><title>%s</title></circle>"
                                .formatted(series, x(i, width), y, value.toPlainString(), tip(row, series)));
            }
        }
        svg.append("<polyline class=\"l%s\" points=\"%s\"/>"
                .formatted(series, points.toString().strip()));
        svg.append(marks);
    }

    /** In the middle of its part of the axis. */
    private BigDecimal x(int row, int width) {
        return BigDecimal.valueOf(LEFT / 2 + (2L * row + 1) * width / (2L * rows().size()));
    }

    private void begin(int height) {
        svg.append("<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s-title\" aria-describedby=\"%s-desc\">"
                .formatted(WIDTH, height, id, id));
        svg.append("<title id=\"%s-title\">%s</title>".formatted(id, Markup.text(chart.title())));
        svg.append("<desc id=\"%s-desc\">The values are in the table below.</desc>".formatted(id));
        int x = LEFT / 2;
        for (int s = 0; s < chart.series().size(); s++) {
            String name = CellText.heading(column(s));
            svg.append("<rect class=\"s%s\" x=\"%s\" y=\"6\" width=\"12\" height=\"12\"/>".formatted(s, x));
            text(BigDecimal.valueOf(x + 18L), BigDecimal.valueOf(16), "start", name);
            x += 40 + 8 * name.length();
        }
    }

    private String end() {
        return svg.append("</svg>").toString();
    }

    private void text(BigDecimal x, BigDecimal y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, Markup.text(text)));
    }

    private String tip(List<@Nullable Object> row, int series) {
        int place = chart.series().get(series);
        return Markup.text(label(row) + ", " + CellText.heading(column(series)) + ": "
                + CellText.forPeople(column(series), row.get(place)));
    }

    private String label(List<@Nullable Object> row) {
        String label = CellText.forPeople(table.columns().get(chart.label()), row.get(chart.label()));
        return label.isEmpty() ? "–" : label;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private Column column(int series) {
        return table.columns().get(chart.series().get(series));
    }

    private static String axis(BigDecimal tick) {
        return CellText.forPeople(Column.number("", ""), tick);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) value;
    }
}
