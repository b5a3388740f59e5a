package com.thorbis.tests.reporting;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.reporting.Reporting;
import com.thorbis.reporting.billing.BillingMonth;
import com.thorbis.reporting.billing.BillingQuery;
import com.thorbis.reporting.billing.BillingReport;
import com.thorbis.reporting.margin.ItemKind;
import com.thorbis.reporting.margin.MarginQuery;
import com.thorbis.reporting.margin.MarginReport;
import com.thorbis.reporting.margin.MarginRow;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.receivables.ReceivablesRow;
import com.thorbis.reporting.revenue.RevenueQuery;
import com.thorbis.reporting.revenue.RevenueReport;
import com.thorbis.reporting.revenue.RevenueRow;
import com.thorbis.reporting.technician.TechnicianQuery;
import com.thorbis.reporting.technician.TechnicianReport;
import com.thorbis.reporting.technician.TechnicianRow;
import com.thorbis.schema.rest.tables.records.OrderItemRecord;
import com.thorbis.tests.support.TestDatabase;
import com.thorbis.tests.support.TriesAndSeed;

import static org.assertj.core.api.Assertions.assertThat;

/** Random businesses, reported on by the library and by plain Java. */
@Tag("properties")
@AddLifecycleHook(TriesAndSeed.class)
class ReportProperties {

    /** In which clocks change at midnight, by half an hour, in the south, or not at all. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/Havana",
            "America/Santiago",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HikariDataSource POOL = pool();
    private static final Thorbis THORBIS = Thorbis.create(POOL);

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(DATABASE.app());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @AfterContainer
    static void dropDatabase() {
        POOL.close();
        DATABASE.close();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_report_says_what_the_rows_say(@ForAll long seed, @ForAll("zones") ZoneId zone) {
        Tenant tenant = RandomBusiness.create(DATABASE, THORBIS, seed, zone);
        Random random = new Random(seed);
        Reporting reporting = Reporting.of(tenant);
        Books books = new Books(DSL.using(DATABASE.superuser(), SQLDialect.POSTGRES), (UUID) tenant.id(), zone);
        Oracle oracle = new Oracle(books);
        Period period = period(random, zone);

        assertRevenue(reporting.revenue(period), oracle, period, random);
        assertBilling(reporting.billing(period), oracle, period, random);
        assertReceivables(reporting, oracle, random);
        assertTechnicians(reporting.technicians(period), oracle, period, random);
        assertMargins(reporting.margins(period), oracle, period, random);
        var reorder = reporting.reorderList().run();
        assertSame(reorder.items(), oracle.reorderList(reorder.business().today()));
        assertSame(reporting.cohorts(period).run().cohorts(), oracle.cohorts(period));
        LocalDate day = period.to();
        assertSame(reporting.rfm(day).run().customers(), oracle.rfm(day));
        var satisfaction = reporting.satisfaction(period).run();
        assertSame(
                satisfaction.industries(),
                oracle.satisfaction(period, satisfaction.business().readAt()));
    }

    private static void assertRevenue(RevenueQuery query, Oracle oracle, Period period, Random random) {
        RevenueReport report = query.run();
        assertSame(report.rows(), oracle.revenue(period));
        assertThat(report.undatedOrders()).isEqualTo(oracle.undated().size());
        assertThat(report.undatedNet())
                .isEqualByComparingTo(Books.sum(oracle.undated().stream().map(Books.Order::net)));
        RevenueRow row = oneOf(report.rows(), random);
        assertThat(count(query, row)).as("rows behind %s", row).isEqualTo(row.orders() + row.returns());
    }

    private static long count(RevenueQuery query, RevenueRow row) {
        YearMonth month = row.month();
        return switch (row.industry()) {
            case HS -> query.workOrders(month).count();
            case AUTO -> query.repairOrders(month).count();
            case REST -> query.restaurantOrders(month).count();
            case RET -> query.salesOrders(month).count();
        };
    }

    private static void assertBilling(BillingQuery query, Oracle oracle, Period period, Random random) {
        BillingReport report = query.run();
        assertSame(report.months(), oracle.billing(period));
        assertSame(report.uninvoiced(), oracle.uninvoiced(period));
        BillingMonth month = oneOf(report.months(), random);
        assertThat(query.invoices(month.month()).count()).isEqualTo(month.invoices());
        assertThat(query.payments(month.month()).count()).isEqualTo(month.payments());
    }

    private static void assertReceivables(Reporting reporting, Oracle oracle, Random random) {
        var now = reporting.receivables().run();
        LocalDate today = now.business().today();
        assertSame(now.customers(), oracle.receivables(today, today));
        LocalDate past = today.minusDays(1 + random.nextInt(300));
        var then = reporting.receivables(past).run();
        assertSame(then.customers(), oracle.receivables(past, today));
        if (!then.customers().isEmpty()) {
            ReceivablesRow row = oneOf(then.customers(), random);
            assertThat(reporting.receivables(past).invoices(row.customerId()).count())
                    .isEqualTo(row.invoices());
        }
    }

    private static void assertTechnicians(TechnicianQuery query, Oracle oracle, Period period, Random random) {
        TechnicianReport report = query.run();
        assertSame(report.technicians(), oracle.technicians(period), "technician");
        if (!report.technicians().isEmpty()) {
            TechnicianRow row = oneOf(report.technicians(), random);
            assertThat(query.workOrders(row.technicianId()).count()).isEqualTo(row.workOrders());
            assertThat(query.repairOrders(row.technicianId()).count()).isEqualTo(row.repairOrders());
        }
    }

    private static void assertMargins(MarginQuery query, Oracle oracle, Period period, Random random) {
        MarginReport report = query.run();
        assertSame(report.items(), oracle.margins(period));
        if (!report.items().isEmpty()) {
            MarginRow row = oneOf(report.items(), random);
            long quantity = row.kind() == ItemKind.MENU_ITEM
                    ? query.orderItems(row.itemId()).stream()
                            .mapToLong(OrderItemRecord::getQuantity)
                            .sum()
                    : query.salesOrderItems(row.itemId()).stream()
                            .mapToLong(line -> oracle.signedQuantity(line))
                            .sum();
            assertThat(quantity).as("pieces behind %s", row).isEqualTo(row.quantity());
        }
    }

    private static <E> E oneOf(List<E> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    private static void assertSame(List<? extends Record> found, List<? extends Record> expected, String... ignored) {
        assertThat(found.stream().map(row -> values(row, ignored)))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> values(row, ignored)).toList());
    }

    /** The row's values by name, amounts without regard to their scale. */
    private static Map<String, Optional<Object>> values(Record row, String... ignored) {
        Map<String, Optional<Object>> values = new TreeMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (!List.of(ignored).contains(component.getName())) {
                values.put(component.getName(), Optional.ofNullable(value(row, component)));
            }
        }
        return values;
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(row);
            return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** Whole months, or from any day to any other. */
    private static Period period(Random random, ZoneId zone) {
        LocalDate from = LocalDate.now(zone).minusDays(30L + random.nextInt(400));
        return random.nextBoolean()
                ? Period.of(from.withDayOfMonth(1), from.withDayOfMonth(1).plusMonths(1L + random.nextInt(12)))
                : Period.of(from, from.plusDays(1L + random.nextInt(200)));
    }
}
