package com.thorbis.reporting.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/** Tables with what outputs can get wrong. */
final class Tables {

    static final ReportedBusiness BUSINESS = new ReportedBusiness(
            new UUID(1, 2),
            "Ng & <Sons>",
            "Europe/Berlin",
            "EUR",
            List.of(PrimaryIndustry.HS),
            OffsetDateTime.parse("2026-07-01T12:00:00Z"),
            LocalDate.of(2026, 7, 1));

    private Tables() {}

    /** A value of each type, nothing of each type, and texts of people who mean no good. */
    static ReportTable allTypes() {
        return ReportTable.of(
                        "Sales, 2026",
                        Column.text("Customer"),
                        Column.date("Day"),
                        Column.month("Month"),
                        Column.count("Orders"),
                        Column.number("Time", "h"),
                        Column.money("Net", BUSINESS),
                        Column.share("Share"))
                .row(
                        "Ng",
                        LocalDate.of(2026, 2, 28),
                        YearMonth.of(2026, 2),
                        12_345L,
                        new BigDecimal("1.50"),
                        new BigDecimal("9999999999.99"),
                        new BigDecimal("0.1234"))
                .row("=HYPERLINK(\"http://x\")", null, null, -1L, null, new BigDecimal("-0.10"), null)
                .row(null, null, null, null, null, null, null)
                .row("<b>\"Wu\", & Co\n2\\</b>", null, null, 0L, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE)
                .note("All of it \"so far\".")
                .build();
    }

    static ReportTable drawn(Chart.Kind kind) {
        return ReportTable.of(
                        "Revenue",
                        Column.month("Month"),
                        Column.money("Gross", BUSINESS),
                        Column.money("Net", BUSINESS))
                .row(YearMonth.of(2026, 1), new BigDecimal("119.00"), new BigDecimal("100.00"))
                .row(YearMonth.of(2026, 2), new BigDecimal("-11.90"), new BigDecimal("-10.00"))
                .row(YearMonth.of(2026, 3), null, new BigDecimal("37.25"))
                .chart("Revenue by month", kind, 0, 1, 2)
                .build();
    }

    static Report report(ReportTable... tables) {
        return new Report() {
            @Override
            public ReportedBusiness business() {
                return BUSINESS;
            }

            @Override
            public List<ReportTable> tables() {
                return List.of(tables);
            }
        };
    }
}
