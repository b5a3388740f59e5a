package com.thorbis.tests.docs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.migration.Migrator;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.StaleRecordException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.auto.enums.LineType;
import com.thorbis.schema.auto.tables.RepairOrders;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.auto.tables.records.RepairOrderRecord;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.schema.hs.tables.records.CustomerRecord;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.schema.auto.Tables.REPAIR_ORDERS;
import static com.thorbis.schema.auto.Tables.RO_LINE_ITEMS;
import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

class ServiceSamples {

    // region: garage
    record LineView(String description, BigDecimal totalPrice) {}

    record OrderView(String roNumber, List<LineView> lineItems) {}

    record VehicleView(String vin, List<OrderView> repairOrders) {}

    record GarageView(String lastName, List<VehicleView> vehicles) {}

    static final Fetch<Customers, GarageView> GARAGE = Fetch.from(CUSTOMERS)
            .with(Customers::vehicles, v -> v.with(Vehicles::repairOrders, ro -> ro.with(RepairOrders::lineItems)))
            .into(GarageView.class);
    // endregion

    private final TestDatabase database = TestDatabase.create();
    private final UUID businessId = database.business("Garage Meyer");
    private final UUID userId = database.member(businessId, "ann@example.org");
    private Tenant tenant;
    private CustomerRecord customer;
    private UUID vehicleId;
    private @Nullable String shown;

    @BeforeEach
    void fill() {
        tenant = Thorbis.create(database.app()).tenant(businessId, userId);
        customer = tenant.dao(CUSTOMERS).insert(c -> c.setCustomerNumber("C-1").setLastName("Ng"));
        vehicleId = tenant.dao(VEHICLES)
                .insert(v -> v.setCustomerId(customer.getId()).setMake("Volvo").setModel("240"))
                .getId();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void start() {
        DataSource owner = database.owner();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.app());
        try (HikariDataSource pool = new HikariDataSource(config)) {
            // region: service-start
            // As the role that owns the tables; or on the command line, before the service starts.
            Migrator.migrate(owner);

            // Once, on a pool that logs in as a member of thorbis_app.
            Thorbis thorbis = Thorbis.create(pool);

            // One a request: it holds no connection and is bound to no thread.
            Tenant tenant = thorbis.tenant(businessId, userId);
            List<CustomerRecord> found = tenant.dao(CUSTOMERS).list(CUSTOMERS.LAST_NAME.eq("Ng"));
            // endregion

            assertThat(found).hasSize(1);
        }
    }

    @Test
    void one_application_and_one_request() {
        DataSource dataSource = database.app();
        UUID customerId = customer.getId();

        // region: thorbis
        Thorbis thorbis = Thorbis.create(dataSource);
        Tenant tenant = thorbis.tenant(businessId, userId);
        // endregion

        // region: tenant
        Optional<CustomerRecord> found = tenant.dao(CUSTOMERS).find(customerId);
        // endregion

        assertThat(found).contains(customer);
    }

    @Test
    void transaction_and_fetch() {
        // region: transaction
        RepairOrderRecord order = tenant.transactionResult(tx -> {
            var opened = tx.dao(REPAIR_ORDERS)
                    .insert(ro -> ro.setVehicleId(vehicleId).setRoNumber("R-1042"));
            tx.dao(RO_LINE_ITEMS)
                    .insert(line -> line.setRepairOrderId(opened.getId())
                            .setLineType(LineType.LABOR)
                            .setDescription("diagnosis")
                            .setUnitPrice(new BigDecimal("95.00"))
                            .setTotalPrice(new BigDecimal("95.00")));
            return opened;
        });
        // endregion

        // region: fetch-garage
        List<GarageView> page =
                tenant.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).limit(20).list();
        // endregion

        assertThat(page.get(0).vehicles().get(0).repairOrders())
                .extracting(OrderView::roNumber)
                .containsExactly(order.getRoNumber());
    }

    @Test
    void stale() {
        CustomerRecord seen = tenant.dao(CUSTOMERS).get(customer.getId());
        tenant.dao(CUSTOMERS).update(customer.getId(), c -> c.setNotes("calls back"));

        // region: stale
        try {
            tenant.dao(CUSTOMERS).update(seen.setLastName("Wu"));
        } catch (StaleRecordException e) {
            CustomerRecord now = tenant.dao(CUSTOMERS).get(seen.getId());
            showBoth(seen, now);
        }
        // endregion

        assertThat(shown).isEqualTo("calls back");
    }

    private void showBoth(CustomerRecord edited, CustomerRecord now) {
        assertThat(edited.getLastName()).isEqualTo("Wu");
        shown = now.getNotes();
    }

    @Test
    void all_of_jooq() {
        // region: dsl
        var perMake = tenant.dsl()
                .select(VEHICLES.MAKE, count())
                .from(VEHICLES)
                .join(VEHICLES.customer())
                .where(VEHICLES.customer().LAST_NAME.eq("Ng"))
                .groupBy(VEHICLES.MAKE)
                .fetchMap(VEHICLES.MAKE, count());
        // endregion

        assertThat(perMake).containsExactly(Map.entry("Volvo", 1));
    }

    @Test
    void cross_tenant() {
        DataSource appDataSource = database.app();
        DataSource adminDataSource = database.admin();

        // region: cross-tenant-start
        Thorbis thorbis =
                Thorbis.builder(appDataSource).crossTenant(adminDataSource).build();
        // endregion

        // region: cross-tenant
        int businesses =
                thorbis.crossTenant("monthly count for the board").transactionResult(dsl -> dsl.fetchCount(BUSINESSES));
        // endregion

        assertThat(businesses).isEqualTo(1);
    }
}
