package com.thorbis.tests.explain;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.FetchRun;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.auto.tables.Vehicles;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.support.CountedPool;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A listener is told what each fetch was, and what it cost on the wire. */
class FetchListenerTest extends TenantTest {

    private static final Fetch<Customers, Node> GARAGE =
            Fetch.from(CUSTOMERS).with(Customers::vehicles, v -> v.with(Vehicles::repairOrders));

    private final List<FetchRun> runs = new ArrayList<>();

    private CountedPool wire;
    private Tenant told;

    @BeforeEach
    void connectThroughTheProxy() {
        runs.clear();
        wire = CountedPool.to(database);
        told = Thorbis.builder(wire.dataSource())
                .fetchListener(runs::add)
                .build()
                .tenant((UUID) tenant.id(), userId);
        UUID vehicle = Garage.vehicle(tenant, Garage.customer(tenant, "Ng").getId(), "900")
                .getId();
        Garage.repairOrder(tenant, vehicle, "R-1");
        Garage.customer(tenant, "Wu");
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void statements_and_round_trips_are_those_on_the_wire() throws Exception {
        assertTold(() -> told.fetch(Fetch.from(CUSTOMERS)).list(), 1);
        assertTold(() -> told.fetch(GARAGE).list(), 3);
        assertTold(() -> told.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Wu")).list(), 2);
        assertTold(() -> told.fetch(GARAGE).where(c -> c.LAST_NAME.eq("nobody")).list(), 1);
        assertTold(() -> told.fetch(GARAGE).page(1), 1);
        assertTold(() -> readAll(told.fetch(GARAGE).stream()), 3);
    }

    @Test
    void a_run_is_told_with_its_rows_its_time_and_its_surroundings() {
        told.fetch(GARAGE).list();
        told.transaction(tx -> tx.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).one());

        assertThat(runs).extracting(FetchRun::rows).containsExactly(2L, 1L);
        assertThat(runs).extracting(FetchRun::inTransaction).containsExactly(false, true);
        assertThat(runs).allSatisfy(run -> assertThat(run.time()).isGreaterThan(Duration.ZERO));
        assertThat(runs.get(0).scope()).isSameAs(runs.get(1).scope());
    }

    @Test
    void a_fetch_is_told_by_what_it_reads_without_its_values() {
        told.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Ng")).list();
        told.fetch(GARAGE).where(c -> c.LAST_NAME.eq("Wu")).list();
        told.fetch(GARAGE).where(c -> c.FIRST_NAME.eq("Ng")).list();

        assertThat(runs.get(0).fetch())
                .isEqualTo("hs.customers where customers.last_name = ? with vehicles (with repairOrders)")
                .isEqualTo(runs.get(1).fetch());
        assertThat(runs.get(2).fetch()).isNotEqualTo(runs.get(0).fetch());
    }

    @Test
    void a_stream_is_told_of_once_it_has_ended() {
        try (Stream<Node> customers = told.fetch(GARAGE).stream()) {
            assertThat(customers).hasSize(2);
        }

        assertThat(runs).singleElement().satisfies(run -> assertThat(run.rows()).isEqualTo(2));
    }

    @Test
    void a_fetch_that_fails_is_not_told_of() {
        assertThatThrownBy(() -> told.fetch(GARAGE)
                        .where(c -> DSL.condition("1 / 0 = 1"))
                        .list())
                .isInstanceOf(ThorbisException.class);

        assertThat(runs).isEmpty();
    }

    @Test
    void what_the_listener_throws_the_caller_gets() {
        Thorbis strict = Thorbis.builder(pool)
                .fetchListener(run -> {
                    throw new IllegalStateException("too slow");
                })
                .build();

        assertThatThrownBy(() ->
                        strict.tenant((UUID) tenant.id(), null).fetch(GARAGE).list())
                .hasMessage("too slow");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private static List<Node> readAll(Stream<Node> stream) {
        try (stream) {
            return stream.toList();
        }
    }

    private void assertTold(Callable<?> fetch, int queries) throws Exception {
        fetch.call(); // prepares the statements
        runs.clear();
        Counts counts = wire.measure(fetch);

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.statements()).isEqualTo((int) counts.statements());
            assertThat(run.roundTrips()).isEqualTo((int) counts.roundTrips());
            assertThat(run.statements()).isGreaterThanOrEqualTo(queries);
        });
    }
}
