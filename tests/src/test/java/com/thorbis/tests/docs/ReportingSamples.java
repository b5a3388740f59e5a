package com.thorbis.tests.docs;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.reporting.Reporting;
import com.thorbis.reporting.billing.BillingReport;
import com.thorbis.reporting.loyalty.CohortReport;
import com.thorbis.reporting.loyalty.RfmRow;
import com.thorbis.reporting.margin.MarginRow;
import com.thorbis.reporting.margin.MenuClass;
import com.thorbis.reporting.output.ConsoleOutput;
import com.thorbis.reporting.output.CsvOutput;
import com.thorbis.reporting.output.HtmlPage;
import com.thorbis.reporting.output.JsonOutput;
import com.thorbis.reporting.output.XlsxOutput;
import com.thorbis.reporting.period.Period;
import com.thorbis.reporting.receivables.ReceivablesReport;
import com.thorbis.reporting.reorder.ReorderRow;
import com.thorbis.reporting.report.ReportTable;
import com.thorbis.reporting.revenue.RevenueReport;
import com.thorbis.reporting.satisfaction.SatisfactionReport;
import com.thorbis.reporting.technician.TechnicianReport;
import com.thorbis.schema.hs.enums.WorkOrderPriority;
import com.thorbis.schema.hs.enums.WorkOrderStatus;
import com.thorbis.schema.ret.tables.records.ProductRecord;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.reporting.order.RealisedOrders.REALISED_ORDERS;
import static com.thorbis.schema.hs.Tables.WORK_ORDERS;
import static com.thorbis.schema.ret.Tables.PRODUCTS;
import static com.thorbis.schema.ret.Tables.SUPPLIERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

class ReportingSamples {

    private final TestDatabase database = TestDatabase.create();
    private final UUID businessId = database.business("Garage Meyer");
    private final UUID userId = database.member(businessId, "ann@example.org");
    private HikariDataSource pool;
    private Thorbis thorbis;
    private Tenant tenant;
    private Reporting reporting;

    @BeforeEach
    void openPool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        thorbis = Thorbis.create(pool);
        tenant = thorbis.tenant(businessId, userId);
        reporting = Reporting.of(tenant);
        tenant.dao(WORK_ORDERS).insert(order -> {
            order.setWorkOrderNumber("W-1");
            order.setTitle("Boiler");
            order.setPriority(WorkOrderPriority.EMERGENCY);
            order.setStatus(WorkOrderStatus.COMPLETED);
            order.setCompletedAt(LocalDate.of(2026, 7, 14).atStartOfDay().atOffset(ZoneOffset.UTC));
            order.setSubtotal(new BigDecimal("100.00"));
            order.setTotalAmount(new BigDecimal("119.00"));
        });
    }

    @AfterEach
    void closePool() {
        pool.close();
        database.close();
    }

    @Test
    void reporting() {
        // region: reporting
        Reporting reporting = Reporting.of(thorbis.tenant(businessId, userId));
        RevenueReport revenue = reporting.revenue(Period.year(2026)).run();
        // endregion

        assertThat(revenue.net()).isEqualByComparingTo("100.00");
    }

    @Test
    void period() {
        // region: period
        Period summer = Period.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1));
        Period spring = summer.before();
        // endregion

        assertThat(spring.from()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void revenue() {
        // region: revenue
        RevenueReport byKind = reporting
                .revenue(Period.year(2026))
                .where(orders -> orders.INDUSTRY.eq(PrimaryIndustry.RET))
                .by(orders -> orders.KIND)
                .run();
        // endregion

        assertThat(byKind.rows()).isEmpty();
    }

    @Test
    void realisedOrders() {
        // region: realised orders
        var byKind = tenant.dsl()
                .select(REALISED_ORDERS.KIND, sum(REALISED_ORDERS.NET))
                .from(reporting.realisedOrders(Period.year(2026)))
                .groupBy(REALISED_ORDERS.KIND)
                .fetch();
        // endregion

        assertThat(byKind.getValues(0)).hasSize(1).first().isEqualTo("service_call");
    }

    @Test
    void billing() {
        // region: billing
        BillingReport billing = reporting.billing(Period.year(2026)).run();
        BigDecimal collected = billing.collected();
        // endregion

        assertThat(collected).isZero();
        assertThat(billing.uninvoiced()).hasSize(1);
    }

    @Test
    void receivables() {
        // region: receivables
        ReceivablesReport owed = reporting.receivables().run();
        BigDecimal late = owed.total().over90();
        // endregion

        assertThat(late).isZero();
    }

    @Test
    void technicians() {
        // region: technicians
        TechnicianReport emergencies = reporting
                .technicians(Period.month(2026, 7))
                .whereWorkOrders(order -> order.PRIORITY.eq(WorkOrderPriority.EMERGENCY))
                .run();
        // endregion

        assertThat(emergencies.technicians()).hasSize(1);
    }

    @Test
    void margins() {
        // region: margins
        List<String> dogs = reporting.margins(Period.year(2026)).run().items().stream()
                .filter(item -> item.menuClass() == MenuClass.DOG)
                .map(MarginRow::name)
                .toList();
        // endregion

        assertThat(dogs).isEmpty();
    }

    @Test
    void reorderList() {
        UUID supplierId = tenant.dao(SUPPLIERS)
                .insert(supplier -> supplier.setName("Lamps Ltd"))
                .getId();
        ProductRecord lamp = tenant.dao(PRODUCTS).insert(product -> {
            product.setSku("L-1");
            product.setSlug("l-1");
            product.setName("Lamp");
            product.setRetailPrice(BigDecimal.TEN);
            product.setSupplierId(supplierId);
        });

        // region: reorder list
        List<ReorderRow> toOrder = reporting
                .reorderList()
                .whereProducts(product -> product.SUPPLIER_ID.eq(supplierId))
                .run()
                .items();
        // endregion

        assertThat(toOrder).extracting(ReorderRow::itemId).containsExactly(lamp.getId());
    }

    @Test
    void cohorts() {
        // region: cohorts
        CohortReport cohorts = reporting.cohorts(Period.year(2026)).run();
        Optional<BigDecimal> again = cohorts.cohorts().get(0).share(1);
        // endregion

        assertThat(again).isEmpty();
    }

    @Test
    void rfm() {
        // region: rfm
        List<RfmRow> best = reporting.rfm().run().customers().stream()
                .filter(customer -> customer.recency() == 5 && customer.monetary() == 5)
                .toList();
        // endregion

        assertThat(best).isEmpty();
    }

    @Test
    void satisfaction() {
        // region: satisfaction
        SatisfactionReport hints = reporting.satisfaction(Period.year(2026)).run();
        // endregion

        assertThat(hints.industries()).hasSize(1);
    }

    @Test
    void console() {
        // region: console
        StringBuilder text = new StringBuilder();
        reporting.revenue(Period.year(2026)).run().tables().forEach(table -> table.writeTo(new ConsoleOutput(text)));
        // endregion

        assertThat(text).contains("Home services  2026-07       1        0       119.00");
    }

    @Test
    void csv() {
        // region: csv
        StringWriter csv = new StringWriter();
        ReportTable table = reporting.receivables().run().tables().get(1);
        table.writeTo(new CsvOutput(csv));
        // endregion

        assertThat(csv.toString()).startsWith("Customer,Invoices,Not due (USD)");
    }

    @Test
    void json() {
        // region: json
        StringBuilder json = new StringBuilder();
        try (JsonOutput output = new JsonOutput(json)) {
            reporting.billing(Period.year(2026)).run().tables().forEach(table -> table.writeTo(output));
        }
        // endregion

        assertThat(json).contains("[\"Home services\",1,\"119.00\"]");
    }

    @Test
    void xlsx() {
        // region: xlsx
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (XlsxOutput output = new XlsxOutput(xlsx)) {
            reporting.margins(Period.year(2026)).run().tables().forEach(table -> table.writeTo(output));
        }
        // endregion

        assertThat(xlsx.toByteArray()).startsWith('P', 'K');
    }

    @Test
    void html() {
        // region: html
        StringBuilder page = new StringBuilder();
        HtmlPage.of("The year 2026")
                .with(reporting.revenue(Period.year(2026)).run())
                .with(reporting.receivables().run())
                .writeTo(page);
        // endregion

        assertThat(page).contains("<svg", "data-value=\"119.00\"");
    }
}
