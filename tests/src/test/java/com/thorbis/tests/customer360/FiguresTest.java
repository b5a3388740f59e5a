package com.thorbis.tests.customer360;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.thorbis.dao.Tenant;
import com.thorbis.schema.reporting_mgmt.tables.records.Customer360ViewRecord;

import static com.thorbis.schema.reporting_mgmt.Tables.CUSTOMER_360_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

/** What counts, state by state, written down by hand: live, and once it is summed up. */
class FiguresTest {

    private static final Lab LAB = new Lab("10s");

    private final Tenant tenant = LAB.newTenant();
    private final UUID business = (UUID) tenant.id();
    private UUID customer = UUID.randomUUID();

    @AfterAll
    static void dropDatabase() {
        LAB.close();
    }

    @BeforeEach
    void createCustomer() {
        customer = customer("Ann", "Ng", null);
    }

    @ParameterizedTest
    @CsvSource({
        "created, 0, true",
        "scheduled, 0, true",
        "dispatched, 0, true",
        "en_route, 0, true",
        "on_site, 0, true",
        "in_progress, 0, true",
        "on_hold, 0, true",
        "completed, 10, true",
        "cancelled, 0, false"
    })
    void a_work_order(String status, BigDecimal revenue, boolean counts) {
        run(
                "INSERT INTO hs.work_orders (business_id, customer_id, work_order_number, title, status, total_amount)"
                        + " VALUES (?, ?, '1', 'Boiler', ?, 10)",
                business,
                customer,
                status);

        assertThatLiveAndStored(row -> {
            assertThat(row.getTotalWorkOrders()).isOne();
            assertThat(row.getHsRevenue()).isEqualByComparingTo(revenue);
            assertThat(row.getLastHsService() != null).isEqualTo(counts);
            assertThat(row.getTotalRevenue()).isEqualByComparingTo(revenue);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "open, 0, true",
        "diagnosed, 0, true",
        "authorized, 0, true",
        "in_progress, 0, true",
        "waiting_parts, 0, true",
        "quality_check, 0, true",
        "completed, 10, true",
        "delivered, 10, true",
        "cancelled, 0, false"
    })
    void a_repair_order(String status, BigDecimal revenue, boolean counts) {
        run(
                "INSERT INTO auto.repair_orders (business_id, customer_id, vehicle_id, ro_number, status, total_amount)"
                        + " VALUES (?, ?, ?, '1', ?, 10)",
                business,
                customer,
                vehicle(customer),
                status);

        assertThatLiveAndStored(row -> {
            assertThat(row.getTotalRepairOrders()).isOne();
            assertThat(row.getAutoRevenue()).isEqualByComparingTo(revenue);
            assertThat(row.getLastAutoService() != null).isEqualTo(counts);
            assertThat(row.getTotalRevenue()).isEqualByComparingTo(revenue);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "draft, 0, false",
        "submitted, 0, true",
        "preparing, 0, true",
        "ready, 0, true",
        "served, 0, true",
        "completed, 10, true",
        "cancelled, 0, false"
    })
    void a_restaurant_order(String status, BigDecimal revenue, boolean counts) {
        run(
                "INSERT INTO rest.orders (business_id, customer_id, order_number, status, total_amount)"
                        + " VALUES (?, ?, '1', ?, 10)",
                business,
                customer,
                status);

        assertThatLiveAndStored(row -> {
            assertThat(row.getTotalRestaurantOrders()).isOne();
            assertThat(row.getRestaurantRevenue()).isEqualByComparingTo(revenue);
            assertThat(row.getLastRestaurantOrder() != null).isEqualTo(counts);
            assertThat(row.getTotalRevenue()).isEqualByComparingTo(revenue);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "standard, open, 10, 0, true",
        "standard, processing, 10, 0, true",
        "standard, shipped, 10, 10, true",
        "standard, completed, 10, 10, true",
        "standard, cancelled, 10, 0, false",
        "standard, returned, 10, 0, true",
        "special_order, completed, 10, 10, true",
        "quote, open, 10, 0, false",
        "quote, completed, 10, 0, false",
        "quote, cancelled, 10, 0, false",
        "return, open, 10, 0, true",
        "return, shipped, 10, -10, true",
        "return, completed, 10, -10, true",
        "return, completed, -10, -10, true",
        "return, cancelled, 10, 0, false"
    })
    void a_sales_order(String type, String status, BigDecimal amount, BigDecimal revenue, boolean counts) {
        run(
                "INSERT INTO ret.sales_orders (business_id, customer_id, order_number, order_type, order_status,"
                        + " total_amount) VALUES (?, ?, '1', ?, ?, ?)",
                business,
                customer,
                type,
                status,
                amount);

        assertThatLiveAndStored(row -> {
            assertThat(row.getTotalRetailOrders()).isOne();
            assertThat(row.getRetailRevenue()).isEqualByComparingTo(revenue);
            assertThat(row.getLastRetailOrder() != null).isEqualTo(counts);
            assertThat(row.getTotalRevenue()).isEqualByComparingTo(revenue);
        });
    }

    @Test
    void vehicles_are_those_owned_now() {
        UUID kept = vehicle(customer);
        UUID sold = vehicle(customer);
        UUID deleted = vehicle(customer);
        LAB.refreshAll(business);

        run("UPDATE auto.vehicles SET customer_id = ? WHERE id = ?", customer("Bo", null, null), sold);
        run("UPDATE auto.vehicles SET deleted_at = now() WHERE id = ?", deleted);

        assertThat(kept).isNotEqualTo(sold);
        assertThatLiveAndStored(row -> assertThat(row.getTotalVehicles()).isOne());
    }

    @Test
    void the_industries_add_up_and_the_newest_order_is_the_last_activity() {
        run(
                "INSERT INTO rest.orders (business_id, customer_id, order_number, status, total_amount, created_at)"
                        + " VALUES (?, ?, '1', 'completed', 10.10, now() - interval '100 days')",
                business,
                customer);
        run(
                "INSERT INTO ret.sales_orders (business_id, customer_id, order_number, order_status, total_amount,"
                        + " created_at) VALUES (?, ?, '1', 'completed', 0.05, now() - interval '200 days')",
                business,
                customer);

        assertThatLiveAndStored(row -> {
            assertThat(row.getTotalRevenue()).isEqualTo("10.15");
            assertThat(row.getLastActivityAt()).isEqualTo(row.getLastRestaurantOrder());
            assertThat(row.getCustomerLifecycleStage()).isEqualTo("dormant");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0 hours, active",
        "2159 hours, active",
        "2161 hours, dormant",
        "8759 hours, dormant",
        "8761 hours, inactive",
        "-10 hours, active"
    })
    void the_stage_is_a_matter_of_days_since_the_last_activity(String age, String stage) {
        run(
                "INSERT INTO rest.orders (business_id, customer_id, order_number, status, created_at)"
                        + " VALUES (?, ?, '1', 'completed', now() - ?::interval)",
                business,
                customer,
                age);

        assertThatLiveAndStored(
                row -> assertThat(row.getCustomerLifecycleStage()).isEqualTo(stage));
    }

    @Test
    void who_never_bought_is_inactive() {
        assertThatLiveAndStored(row -> {
            assertThat(row.getLastActivityAt()).isNull();
            assertThat(row.getCustomerLifecycleStage()).isEqualTo("inactive");
            assertThat(row.getTotalRevenue()).isEqualTo("0.00");
        });
    }

    /** Nobody writes anything: time passes. */
    @Test
    void a_customer_becomes_dormant_without_a_write() {
        tenant.transaction(
                then -> { // whose time stands still
                    OffsetDateTime now = then.dsl()
                            .select(DSL.currentOffsetDateTime())
                            .fetchSingle()
                            .value1();
                    run(
                            "INSERT INTO rest.orders (business_id, customer_id, order_number, status, created_at)"
                                    + " VALUES (?, ?, '1', 'completed', ?::timestamptz - interval '2160 hours'"
                                    + " + interval '1 microsecond')",
                            business,
                            customer,
                            now);
                    LAB.refreshAll(business);

                    assertThat(row(then.dsl()).getCustomerLifecycleStage()).isEqualTo("active");
                    assertThat(row().getCustomerLifecycleStage()).isEqualTo("dormant");
                });
    }

    @ParameterizedTest
    @CsvSource({"Ann, Ng, Limited, Ann Ng", ", Ng, Limited, Ng", "Ann, , , Ann", ", , Limited, Limited"})
    void a_customer_is_called_by_the_names_that_it_has(
            @Nullable String first, @Nullable String last, @Nullable String company, String name) {
        customer = customer(first, last, company);

        assertThatLiveAndStored(row -> assertThat(row.getCustomerName()).isEqualTo(name));
    }

    @Test
    void a_new_name_is_shown_and_leaves_no_mark() throws Exception {
        LAB.refreshAll(business);

        run("UPDATE hs.customers SET first_name = 'Bo' WHERE id = ?", customer);

        assertThat(row().getCustomerName()).isEqualTo("Bo Ng");
        assertThat(LAB.rows("reporting_mgmt.stale_customers", business)).isZero();
    }

    private interface Check {
        void of(Customer360ViewRecord row);
    }

    private void assertThatLiveAndStored(Check check) {
        check.of(row());
        LAB.refreshAll(business);
        check.of(row());
    }

    private Customer360ViewRecord row() {
        return row(tenant.dsl());
    }

    private Customer360ViewRecord row(DSLContext dsl) {
        return dsl.fetchSingle(CUSTOMER_360_VIEW, CUSTOMER_360_VIEW.ID.eq(customer));
    }

    private UUID customer(@Nullable String first, @Nullable String last, @Nullable String company) {
        UUID id = UUID.randomUUID();
        run(
                "INSERT INTO hs.customers (id, business_id, customer_number, first_name, last_name, company_name)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                business,
                id.toString(),
                first,
                last,
                company);
        return id;
    }

    private UUID vehicle(UUID owner) {
        UUID id = UUID.randomUUID();
        run(
                "INSERT INTO auto.vehicles (id, business_id, customer_id, make, model) VALUES (?, ?, ?, 'Volvo', '240')",
                id,
                business,
                owner);
        return id;
    }

    private void run(String sql, @Nullable Object... values) {
        tenant.dsl().execute(sql, values);
    }
}
