package com.thorbis.tests.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.TenantScope;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.RepeatedFetch;
import com.thorbis.dao.fetch.RepeatedFetches;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same fetch in a loop is found by what it reads, whatever its values are. */
class RepeatedFetchesTest extends TenantTest {

    private static final Fetch<Vehicles, Node> VEHICLES_OF_ONE = Fetch.from(VEHICLES);

    private final List<RepeatedFetch> found = new ArrayList<>();
    private RepeatedFetches repeated;
    private Thorbis watched;
    private Tenant watchedTenant;

    @BeforeEach
    void watch() {
        found.clear();
        repeated = RepeatedFetches.over(3, found::add);
        watched = Thorbis.builder(pool).fetchListener(repeated).build();
        watchedTenant = watched.tenant((UUID) tenant.id(), userId);
        for (int i = 0; i < 5; i++) {
            Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");
        }
    }

    @Test
    void a_loop_is_told_of_once_with_the_fetch_and_the_line() {
        loop(watchedTenant);

        assertThat(found).singleElement().satisfies(fetch -> {
            assertThat(fetch.runs()).isEqualTo(4);
            assertThat(fetch.fetch()).startsWith("auto.vehicles where vehicles.customer_id = ?");
            assertThat(fetch.caller().orElseThrow().getClassName())
                    .isEqualTo(getClass().getName());
            assertThat(fetch.caller().orElseThrow().getMethodName()).isEqualTo("vehicles");
        });
    }

    @Test
    void one_fetch_of_all_rows_is_right() {
        watchedTenant.fetch(Fetch.from(CUSTOMERS).with(Customers::vehicles)).list();

        assertThat(found).isEmpty();
    }

    @Test
    void runs_in_transactions_of_a_tenant_count_together() {
        for (UUID customer : customers()) {
            watchedTenant.transaction(tx -> vehicles(tx, customer));
        }

        assertThat(found).hasSize(1);
    }

    @Test
    void requests_count_apart() {
        for (UUID customer : customers()) {
            vehicles(watched.tenant((UUID) tenant.id(), userId), customer);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void other_conditions_are_another_fetch() {
        for (int i = 0; i < 3; i++) {
            watchedTenant.fetch(VEHICLES_OF_ONE).where(v -> v.MAKE.eq("Saab")).list();
            watchedTenant.fetch(VEHICLES_OF_ONE).where(v -> v.MODEL.eq("900")).list();
        }

        assertThat(found).isEmpty();
    }

    @Test
    void a_test_fails_with_the_fetch_the_count_and_the_line() {
        assertThatThrownBy(() -> repeated.assertNone(() -> loop(watchedTenant)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("5 times")
                .hasMessageContaining("auto.vehicles where vehicles.customer_id = ?")
                .hasMessageContaining("RepeatedFetchesTest.java:");
    }

    @Test
    void a_test_counts_its_own_piece_of_work_alone() {
        UUID customer = customers().get(0);
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> repeated.assertNone(() -> {
                        vehicles(watchedTenant, customer);
                        vehicles(watchedTenant, customer);
                    }))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void an_exception_of_the_work_is_thrown_on_and_ends_the_count() {
        assertThatThrownBy(() -> repeated.assertNone(() -> {
                    loop(watchedTenant);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    private void loop(TenantScope scope) {
        for (UUID customer : customers()) {
            vehicles(scope, customer);
        }
    }

    private List<UUID> customers() {
        return tenant.dao(CUSTOMERS).list().stream().map(row -> row.getId()).toList();
    }

    private static void vehicles(TenantScope scope, UUID customer) {
        scope.fetch(VEHICLES_OF_ONE).where(v -> v.CUSTOMER_ID.eq(customer)).list();
    }
}
