package com.thorbis.tests.docs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.reporting.customer.Customer360;
import com.thorbis.reporting.customer.Customer360Refresher;
import com.thorbis.reporting.customer.Customer360Scheduler;
import com.thorbis.reporting.customer.CustomerFilter;
import com.thorbis.reporting.customer.CustomerSummary;
import com.thorbis.reporting.customer.CustomerTotal;
import com.thorbis.reporting.customer.LifecycleStage;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class Customer360Samples {

    private final TestDatabase database = TestDatabase.create();
    private final UUID businessId = database.business("Ours");
    private final Tenant tenant = Thorbis.create(database.app()).tenant(businessId, null);

    @AfterEach
    void drop_database() {
        database.close();
    }

    @Test
    void customers_are_read() {
        insertCustomer();
        // region: customer-360
        Customer360 customers = Customer360.of(tenant);
        List<CustomerSummary> best = customers.top(CustomerTotal.REVENUE, 50);
        Map<LifecycleStage, Long> stages = customers.countByStage();
        // endregion

        assertThat(best).hasSize(1);
        assertThat(stages).containsEntry(LifecycleStage.INACTIVE, 1L);
    }

    @Test
    void customers_are_filtered() {
        insertCustomer();
        // region: customer-filter
        CustomerFilter lost = CustomerFilter.all().stage(LifecycleStage.DORMANT).spentAtLeast(new BigDecimal("1000"));
        // endregion

        assertThat(Customer360.of(tenant)
                        .page(lost, CustomerTotal.REVENUE, 10, Optional.empty())
                        .rows())
                .isEmpty();
    }

    @Test
    void customers_are_refreshed() {
        insertCustomer();
        DataSource schedulerDataSource = database.as(TestDatabase.SCHEDULER);
        // region: customer-refresher
        Customer360Refresher refresher = Customer360Refresher.create(schedulerDataSource);
        refresher.refresh(businessId);
        // endregion

        assertThat(Customer360.of(tenant).staleness().marks()).isZero();
        insertCustomer();
        // region: customer-scheduler
        Customer360Scheduler scheduler = Customer360Scheduler.start(refresher, Duration.ofSeconds(5));
        // endregion
        try (scheduler) {
            Awaitility.await().until(() -> Customer360.of(tenant).staleness().marks() == 0);
        }
    }

    private void insertCustomer() {
        tenant.dsl()
                .execute("INSERT INTO hs.customers (business_id, customer_number, last_name) VALUES"
                        + " (thorbis.tenant()::uuid, gen_random_uuid()::text, 'Ng')");
    }
}
