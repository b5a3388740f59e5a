package com.thorbis.tests.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchQuery;
import com.thorbis.dao.fetch.RepeatedFetches;
import com.thorbis.dao.page.Page;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages, and what fetches cost. */
class PagingSamples extends TenantTest {

    private static final Logger log = LoggerFactory.getLogger(PagingSamples.class);

    record VehicleView(String model) {}

    record GarageView(String lastName, List<VehicleView> vehicles) {}

    private static final Fetch<Customers, GarageView> GARAGE =
            Fetch.from(CUSTOMERS).with(Customers::vehicles).into(GarageView.class);

    private final Times times = new Times();
    private DataSource dataSource;

    @BeforeEach
    void insertGarage() {
        dataSource = pool;
        Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900");
    }

    @Test
    void pages() {
        // region: fetch-page
        FetchQuery<Customers, GarageView> garages = tenant.fetch(GARAGE).orderBy(c -> c.LAST_NAME);
        Page<GarageView> first = garages.page(50);
        Optional<Page<GarageView>> second = first.next().map(cursor -> garages.page(50, cursor));
        // endregion

        assertThat(first.rows()).hasSize(1);
        assertThat(second).isEmpty();
    }

    @Test
    void a_key_for_cursors() {
        byte[] key = new byte[32];

        // region: cursor-key
        Thorbis thorbis = Thorbis.builder(dataSource).cursorKey(key).build();
        // endregion

        assertThat(thorbis.tenant((UUID) tenant.id(), null)
                        .fetch(GARAGE)
                        .page(1)
                        .rows())
                .hasSize(1);
    }

    @Test
    void explain() {
        // region: explain
        FetchExplanation explanation =
                tenant.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).explain();
        explanation.warnings().forEach(warning -> log.warn("{}", warning));
        // endregion

        assertThat(explanation.statements()).hasSize(2);
    }

    @Test
    void a_listener() {
        // region: fetch-listener
        Thorbis thorbis = Thorbis.builder(dataSource)
                .fetchListener(run -> times.record(run.fetch(), run.time()))
                .build();
        // endregion

        thorbis.tenant((UUID) tenant.id(), null).fetch(GARAGE).list();
        assertThat(times.byName).containsOnlyKeys("hs.customers with vehicles");
    }

    @Test
    void repeated_fetches() {
        // region: repeated-fetches
        Thorbis thorbis = Thorbis.builder(dataSource)
                .fetchListener(RepeatedFetches.over(10, found -> log.warn("{}", found)))
                .build();
        // endregion

        assertThat(thorbis.tenant((UUID) tenant.id(), null).fetch(GARAGE).list())
                .hasSize(1);
    }

    @Test
    void repeated_fetches_in_a_test() {
        RepeatedFetches repeated = RepeatedFetches.over(1, found -> {});
        Tenant tenant =
                Thorbis.builder(dataSource).fetchListener(repeated).build().tenant((UUID) this.tenant.id(), null);
        Printer garages = new Printer();

        // region: no-repeated-fetches
        repeated.assertNone(() -> garages.print(tenant));
        // endregion

        assertThat(garages.printed).containsExactly("Ng");
    }

    private static final class Times {

        private final Map<String, Duration> byName = new LinkedHashMap<>();

        void record(String name, Duration time) {
            byName.put(name, time);
        }
    }

    private static final class Printer {

        private final List<String> printed = new ArrayList<>();

        void print(Tenant tenant) {
            tenant.fetch(GARAGE).list().forEach(garage -> printed.add(garage.lastName()));
        }
    }
}
