package com.thorbis.reporting.technician;

import java.util.List;

import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Chart;
import com.thorbis.reporting.report.Column;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.report.ReportedBusiness;

/**
 * What technicians got done.
 *
 * @param period the days on which it was completed
 * @param technicians who brought in most first, nobody as the last
 * @param undatedOrders completed orders without a time of completion, which are in no row: of any period
 */
public record TechnicianReport(
        ReportedBusiness business, Period period, List<TechnicianRow> technicians, int undatedOrders)
        implements Report {

    @Override
    public List<ReportTable> tables() {
        ReportTable.Builder table = ReportTable.of(
                        "Technicians, " + period,
                        Column.text("Technician"),
                        Column.count("Work orders"),
                        Column.count("Repair orders"),
                        Column.money("Net", business),
                        Column.number("Average per work order", "h"),
                        Column.number("Labor sold", "h"),
                        Column.share("On time"))
                .chart("Net by technician", Chart.Kind.BARS, 0, 3);
        technicians.forEach(row -> table.row(
                row.technicianId() == null ? "(unassigned)" : row.technician(),
                (long) row.workOrders(),
                (long) row.repairOrders(),
                row.net(),
                row.averageHours().orElse(null),
                row.laborHoursSold(),
                row.onTimeShare().orElse(null)));
        int untimed = technicians.stream()
                .mapToInt(row -> row.workOrders() - row.timedOrders())
                .sum();
        int unpromised = technicians.stream()
                .mapToInt(row -> row.workOrders() + row.repairOrders() - row.promisedOrders())
                .sum();
        note(table, untimed, "work orders have no beginning, or one after their end: they are in no average.");
        note(table, unpromised, "orders had no scheduled end or promised time: they are neither on time nor late.");
        note(table, undatedOrders, "completed orders have no time of completion: they are in no row.");
        return List.of(table.build());
    }

    private static void note(ReportTable.Builder table, int orders, String what) {
        if (orders > 0) {
            table.note(orders + " " + what);
        }
    }
}
