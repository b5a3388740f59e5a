package com.thorbis.tests.reporting;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.dao.error.StatementCancelledException;
import com.thorbis.reporting.Reporting;
import com.thorbis.reporting.billing.BillingReport;
import com.thorbis.reporting.output.CsvOutput;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.report.Report;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.revenue.RevenueReport;
import com.thorbis.reporting.revenue.RevenueRow;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.hs.enums.WorkType;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sum;

class ReportScopeTest extends TenantTest {

    private static final Period MAY = Period.month(2026, 5);

    /** A report by its name, for messages. */
    record Case(String name, Function<Reporting, Report> report) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> reports() {
        return Stream.of(
                new Case("revenue", reporting -> reporting.revenue(MAY).run()),
                new Case("billing", reporting -> reporting.billing(MAY).run()),
                new Case("receivables", reporting -> reporting.receivables().run()),
                new Case(
                        "receivables then",
                        reporting -> reporting.receivables(MAY.to()).run()),
                new Case("technicians", reporting -> reporting.technicians(MAY).run()),
                new Case("margins", reporting -> reporting.margins(MAY).run()),
                new Case("reorder list", reporting -> reporting.reorderList().run()),
                new Case(
                        "cohorts",
                        reporting -> reporting
                                .cohorts(Period.of(LocalDate.of(2025, 1, 1), MAY.to()))
                                .run()),
                new Case("rfm", reporting -> reporting.rfm(MAY.to()).run()),
                new Case(
                        "satisfaction", reporting -> reporting.satisfaction(MAY).run()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void another_tenants_rows_are_in_no_report(Case report) {
        Tenant busy = RandomBusiness.create(database, thorbis, 5, ZoneOffset.UTC);
        List<ReportTable> empty = report.report().apply(Reporting.of(other)).tables();
        List<ReportTable> full = report.report().apply(Reporting.of(busy)).tables();

        assertThat(figures(empty)).allMatch(figure -> figure == null || figure.signum() == 0);
        assertThat(figures(full)).anyMatch(figure -> figure != null && figure.signum() != 0);
    }

    /** Without the left column, which says what the others are about. */
    private static List<BigDecimal> figures(List<ReportTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.stream().skip(1))
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_business_that_is_not_there_is_an_error(Case report) {
        Reporting nobody = Reporting.of(thorbis.tenant(UUID.randomUUID(), null));

        assertThatThrownBy(() -> report.report().apply(nobody))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("tenant_mgmt.businesses");
    }

    @Test
    void a_tenant_of_other_tables_has_no_reports() {
        assertThatThrownBy(() -> Reporting.of(thorbis.tenant(7L, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UUID");
    }

    @Test
    void a_report_that_takes_too_long_is_cancelled() throws SQLException {
        whileLocked(
                "hs.work_orders",
                lock -> assertThatThrownBy(() -> Reporting.of(tenant)
                                .timeout(Duration.ofMillis(100))
                                .revenue(MAY)
                                .run())
                        .isInstanceOf(StatementCancelledException.class));

        assertThatThrownBy(() -> Reporting.of(tenant).timeout(Duration.ZERO)).hasMessageContaining("a millisecond");
    }

    @Test
    void a_timeout_stays_with_its_report() {
        Reporting.of(tenant).timeout(Duration.ofSeconds(7)).revenue(MAY).run();

        assertThat(tenant.dsl().fetchSingle("show statement_timeout").get(0)).isEqualTo("0");
        assertThat(tenant.dsl().fetchSingle("show transaction_isolation").get(0))
                .isEqualTo("read committed");
    }

    @Test
    void all_of_a_report_is_of_one_moment() throws SQLException {
        CompletableFuture<BillingReport> report = new CompletableFuture<>();
        whileLocked("hs.payments", lock -> {
            report.completeAsync(() -> Reporting.of(tenant).billing(MAY).run());
            awaitWaiting("hs.payments");
            execute(
                    lock,
                    "INSERT INTO hs.invoices (id, business_id, invoice_number, status, issue_date, total_amount)"
                            + " VALUES ('" + UUID.nameUUIDFromBytes(new byte[] {1}) + "', '" + tenant.id()
                            + "', 'I-1', 'sent', '2026-05-04', 100)");
            execute(
                    lock,
                    "INSERT INTO hs.payments (business_id, invoice_id, amount, payment_method, status, received_at)"
                            + " VALUES ('" + tenant.id() + "', '" + UUID.nameUUIDFromBytes(new byte[] {1})
                            + "', 100, 'cash', 'completed', '2026-05-04 12:00Z')");
        });

        assertThat(report.join().invoiced()).isEqualByComparingTo("0");
        assertThat(report.join().collected())
                .as("a payment that came after the report had begun")
                .isEqualByComparingTo("0");
        assertThat(Reporting.of(tenant).billing(MAY).run().collected()).isEqualByComparingTo("100");
    }

    @Test
    void a_business_counts_its_own_days() {
        workOrder("2026-05-31T23:30:00-07:00", "70.00", WorkType.REPAIR);
        database.execute("UPDATE tenant_mgmt.businesses SET default_timezone = 'America/Los_Angeles' WHERE id = '"
                + tenant.id() + "'");
        assertThat(Reporting.of(tenant).revenue(MAY).run().net()).isEqualByComparingTo("70.00");

        database.execute("UPDATE tenant_mgmt.businesses SET default_timezone = 'UTC' WHERE id = '" + tenant.id() + "'");
        assertThat(Reporting.of(tenant).revenue(MAY).run().net()).isEqualByComparingTo("0");
        assertThat(Reporting.of(tenant).revenue(Period.month(2026, 6)).run().net())
                .isEqualByComparingTo("70.00");
    }

    @Test
    void a_day_that_begins_twice_is_one_day() {
        database.execute("UPDATE tenant_mgmt.businesses SET default_timezone = 'America/Havana' WHERE id = '"
                + tenant.id() + "'");
        workOrder("2025-11-02T00:30:00-04:00", "1.00", WorkType.REPAIR);
        workOrder("2025-11-02T00:30:00-05:00", "2.00", WorkType.REPAIR);
        LocalDate day = LocalDate.of(2025, 11, 2);

        assertThat(Reporting.of(tenant)
                        .revenue(Period.of(day, day.plusDays(1)))
                        .run()
                        .net())
                .isEqualByComparingTo("3.00");
        assertThat(Reporting.of(tenant)
                        .revenue(Period.of(day.minusDays(1), day))
                        .run()
                        .net())
                .isEqualByComparingTo("0");
    }

    @Test
    void a_report_is_divided_and_narrowed_by_what_jooq_can_say() {
        workOrder("2026-05-04T12:00:00Z", "10.00", WorkType.REPAIR);
        workOrder("2026-05-05T12:00:00Z", "20.00", WorkType.REPAIR);
        workOrder("2026-05-06T12:00:00Z", "40.00", WorkType.INSPECTION);
        Reporting reporting = Reporting.of(tenant);

        RevenueReport byKind = reporting.revenue(MAY).by(orders -> orders.KIND).run();
        assertThat(byKind.rows())
                .extracting(RevenueRow::dimensions)
                .containsExactly(List.of("inspection"), List.of("repair"));
        assertThat(byKind.rows())
                .extracting(RevenueRow::net)
                .map(BigDecimal::intValue)
                .containsExactly(40, 30);
        assertThat(reporting
                        .revenue(MAY)
                        .where(orders -> orders.NET.gt(new BigDecimal("15")))
                        .run()
                        .net())
                .isEqualByComparingTo("60.00");
        assertThat(reporting
                        .revenue(MAY)
                        .where(orders -> orders.KIND.eq("repair"))
                        .workOrders(MAY.months().get(0))
                        .count())
                .isEqualTo(2);
        assertThat(tenant.dsl()
                        .select(sum(REALISED_ORDERS.NET))
                        .from(reporting.realisedOrders(MAY))
                        .fetchSingle()
                        .value1())
                .isEqualByComparingTo("70.00");
        assertThat(other.dsl()
                        .select(sum(REALISED_ORDERS.NET))
                        .from(reporting.realisedOrders(MAY))
                        .fetchSingle()
                        .value1())
                .as("read through another tenant")
                .isNull();
    }

    @Test
    void a_table_that_is_written_while_it_is_read_is_the_report_s() {
        Reporting reporting = Reporting.of(RandomBusiness.create(database, thorbis, 6, ZoneOffset.UTC));
        LocalDate day = MAY.to();
        StringWriter written = new StringWriter();
        StringWriter kept = new StringWriter();

        reporting.receivables(day).writeTo(new CsvOutput(written));
        reporting.rfm(day).writeTo(new CsvOutput(written));
        reporting.receivables(day).run().tables().get(1).writeTo(new CsvOutput(kept));
        reporting.rfm(day).run().tables().get(1).writeTo(new CsvOutput(kept));

        assertThat(written.toString()).isEqualTo(kept.toString());
        assertThat(written.toString().lines().count()).isGreaterThan(4);
    }

    @Test
    void a_period_is_compared_with_the_one_before() {
        workOrder("2026-04-04T12:00:00Z", "50.00", WorkType.REPAIR);
        workOrder("2026-05-05T12:00:00Z", "60.00", WorkType.REPAIR);

        var comparison = Reporting.of(tenant).revenue(MAY).compare();

        var change = comparison.change(RevenueReport::net);
        assertThat(change.difference()).isEqualByComparingTo("10.00");
        assertThat(change.ratio()).hasValue(new BigDecimal("0.2000"));
        assertThat(comparison.before().period()).isEqualTo(Period.month(2026, 4));
        assertThat(comparison.current().business().readAt())
                .isEqualTo(comparison.before().business().readAt());
    }

    private void workOrder(String completedAt, String net, WorkType type) {
        tenant.dao(WORK_ORDERS).insert(order -> {
            order.setWorkOrderNumber(UUID.randomUUID().toString());
            order.setTitle("Boiler");
            order.setWorkType(type);
            order.setStatus(WorkOrderStatus.COMPLETED);
            order.setCompletedAt(OffsetDateTime.parse(completedAt));
            order.setSubtotal(new BigDecimal(net));
            order.setTotalAmount(new BigDecimal(net));
        });
    }

    /** Does something while nobody else can read a table; commits what it did. */
    private void whileLocked(String table, Consumer<Connection> work) throws SQLException {
        try (Connection lock = database.superuser().getConnection()) {
            lock.setAutoCommit(false);
            execute(lock, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            work.accept(lock);
            lock.commit();
        }
    }

    private void awaitWaiting(String table) {
        Awaitility.await().until(() -> {
            try (Connection connection = database.superuser().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted AND"
                            + " relation = '" + table + "'::regclass")) {
                row.next();
                return row.getInt(1) > 0;
            }
        });
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
