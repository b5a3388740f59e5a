package com.thorbis.tests.customer360;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.jooq.tools.jdbc.DefaultConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;
import com.thorbis.reporting.customer.Customer360;
import com.thorbis.reporting.customer.Customer360Refresher;
import com.thorbis.reporting.customer.Customer360Scheduler;
import com.thorbis.reporting.customer.RefreshListener;
import com.thorbis.reporting.customer.RefreshProgress;
import com.thorbis.reporting.customer.RefreshResult;
import com.thorbis.reporting.customer.RefreshResult.Ended;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Refreshing from Java: by hand, and by the scheduler of one node at a time. */
class SchedulerTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Lab lab = new Lab("10s");
    private final Tenant tenant = lab.newTenant();
    private final UUID business = (UUID) tenant.id();
    private final Tenant rival = lab.newTenant();
    private final Customer360Refresher refresher = Customer360Refresher.create(lab.scheduler());

    @AfterEach
    void drop_database() {
        lab.close();
    }

    @Test
    void a_business_is_refreshed_and_the_progress_told() throws SQLException {
        insertCustomers(tenant, 25);
        insertCustomers(rival, 1);
        List<RefreshProgress> told = new ArrayList<>();

        RefreshResult result = refresher.marksAtOnce(10).refresh(business, progress -> told.add(progress));

        assertThat(result).isEqualTo(new RefreshResult(25, 25, Ended.DONE));
        assertThat(told).extracting(RefreshProgress::marks).containsExactly(10L, 20L, 25L);
        assertThat(lab.rows("reporting_mgmt.customer_activity", business)).isEqualTo(25);
        assertThat(refresher.staleness().tenants()).isOne();
        assertThat(Customer360.of(rival).staleness().marks()).isOne();
    }

    @Test
    void a_refresh_that_is_cancelled_keeps_what_it_committed() throws SQLException {
        insertCustomers(tenant, 25);

        RefreshResult result = refresher.marksAtOnce(10).refresh(business, progress -> false);

        assertThat(result).isEqualTo(new RefreshResult(10, 10, Ended.CANCELLED));
        assertThat(lab.rows("reporting_mgmt.customer_activity", business)).isEqualTo(10);
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
    }

    @Test
    void all_businesses_are_refreshed() {
        insertCustomers(tenant, 2);
        insertCustomers(rival, 1);

        assertThat(refresher.refreshAll(RefreshListener.NONE)).isEqualTo(new RefreshResult(3, 3, Ended.DONE));
        assertThat(refresher.staleness().marks()).isZero();
        assertThat(refresher.staleness().oldestMark()).isNull();
    }

    @Test
    void rebuilding_marks_everybody_and_mends_what_verifying_finds() {
        insertCustomers(tenant, 3);
        refresher.refresh(business);
        lab.database().execute("UPDATE reporting_mgmt.customer_activity SET total_vehicles = 7");
        Customer360 customers = Customer360.of(tenant);
        assertThat(customers.verify()).hasSize(3).allSatisfy(difference -> {
            assertThat(difference.column()).isEqualTo("total_vehicles");
            assertThat(difference.stored()).isEqualTo("7");
            assertThat(difference.recomputed()).isEqualTo("0");
        });
        assertThat(customers.verifySample(2)).isNotEmpty();

        assertThat(refresher.rebuild(business)).isEqualTo(3);
        refresher.refresh(business);

        assertThat(customers.verify()).isEmpty();
    }

    @Test
    void a_service_may_not_refresh() {
        assertThatThrownBy(() -> Customer360Refresher.create(lab.database().app()))
                .isInstanceOf(ThorbisException.class)
                .hasMessageContaining(TestDatabase.APP)
                .hasMessageContaining("GRANT thorbis_scheduler");
    }

    @Test
    void a_node_whose_session_fails_once_it_has_the_lock_lets_another_lead() {
        DataSource failing = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = lab.scheduler().getConnection(); // nothing else is asked for
                    return new DefaultConnection(connection) {
                        @Override
                        public void setTransactionIsolation(int level) throws SQLException {
                            throw new SQLException("refused");
                        }
                    };
                });
        try (Customer360Scheduler first = Customer360Scheduler.start(Customer360Refresher.create(failing), PAUSE)) {
            Awaitility.await().until(() -> first.metrics().failures() > 0);
            try (Customer360Scheduler second = Customer360Scheduler.start(refresher, PAUSE)) {
                insertCustomers(tenant, 2);

                Awaitility.await().until(() -> second.metrics().marks() == 2);
                assertThat(first.metrics().leading()).isFalse();
            }
        }
    }

    @Test
    void one_node_refreshes_and_another_takes_over_when_its_session_dies() {
        Customer360Scheduler first = Customer360Scheduler.start(refresher, PAUSE);
        Awaitility.await().until(() -> first.metrics().leading());
        try (Customer360Scheduler second = Customer360Scheduler.start(refresher, PAUSE)) {
            insertCustomers(tenant, 3);
            Awaitility.await().until(() -> first.metrics().marks() == 3);
            Awaitility.await().until(() -> second.metrics().runs() > 1);
            assertThat(second.metrics().leading()).isFalse();
            assertThat(second.metrics().marks()).isZero();

            first.close();
            insertCustomers(tenant, 2);

            Awaitility.await().until(() -> second.metrics().marks() == 2);
            assertThat(second.metrics().leading()).isTrue();
            lab.database()
                    .execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = '"
                            + TestDatabase.SCHEDULER + "' AND datname = current_database()");
            insertCustomers(tenant, 1);
            Awaitility.await().until(() -> second.metrics().marks() == 3);
        } finally {
            first.close();
        }
        assertThat(Snapshot.of(tenant).difference()).isEmpty();
    }

    private static void insertCustomers(Tenant of, int many) {
        of.dsl()
                .execute("INSERT INTO hs.customers (business_id, customer_number, last_name) SELECT"
                        + " thorbis.tenant()::uuid, gen_random_uuid()::text, 'Ng' FROM generate_series(1, " + many
                        + ")");
    }
}
