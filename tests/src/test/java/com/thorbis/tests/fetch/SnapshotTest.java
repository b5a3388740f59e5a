package com.thorbis.tests.fetch;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** A vehicle changes hands again and again; the other customer is deleted while it is not the owner. */
class SnapshotTest extends TenantTest {

    private static final Fetch<Customers, Node> FETCH = Fetch.from(CUSTOMERS).with(Customers::vehicles);
    private static final int FETCHES = 1_500;

    @Test
    void all_levels_of_a_fetch_are_of_one_moment() throws Exception {
        UUID ng = Garage.customer(tenant, "Ng").getId();
        UUID wu = Garage.customer(tenant, "Wu").getId();
        UUID vehicle = Garage.vehicle(tenant, ng, "900").getId();
        tenant.dao(CUSTOMERS).delete(wu);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> moves = writer.submit(() -> {
            for (UUID from = ng, to = wu; !done.get(); ) {
                move(vehicle, from, to);
                UUID next = from;
                from = to;
                to = next;
            }
        });
        try {
            for (int i = 0; i < FETCHES; i++) {
                List<Node> customers = tenant.fetch(FETCH).list();
                assertThat(customers).hasSize(1);
                assertThat(customers.get(0).many(Customers::vehicles)).hasSize(1);
            }
        } finally {
            done.set(true);
            moves.get();
            writer.shutdown();
        }
    }

    private void move(UUID vehicle, UUID from, UUID to) {
        tenant.transaction(tx -> {
            tx.dao(CUSTOMERS).restore(to);
            tx.dao(VEHICLES).update(vehicle, v -> v.setCustomerId(to));
            tx.dao(CUSTOMERS).delete(from);
        });
    }
}
