package com.thorbis.tests.paging;

import java.io.IOException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.InvalidCursorException;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.support.CountedPool;
import com.thorbis.tests.table.Garage;
import com.thorbis.tests.table.TenantTest;
import com.thorbis.wire.Counts;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

/** What a page costs on the wire, whichever it is. */
class PagingCostTest extends TenantTest {

    private static final Fetch<Customers, Node> CUSTOMERS_BY_NAME =
            Fetch.from(CUSTOMERS).orderBy(c -> c.LAST_NAME);

    private CountedPool wire;
    private Tenant counted;

    @BeforeEach
    void connectThroughTheProxy() {
        wire = CountedPool.to(database);
        counted = Thorbis.create(wire.dataSource()).tenant((UUID) tenant.id(), userId);
        for (int i = 0; i < 6; i++) {
            Garage.customer(tenant, "Ng");
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void a_page_forward_or_back_is_one_statement_in_one_round_trip() throws Exception {
        String next = counted.fetch(CUSTOMERS_BY_NAME).page(2).next().orElseThrow();
        String previous =
                counted.fetch(CUSTOMERS_BY_NAME).page(2, next).previous().orElseThrow();

        assertCheap(wire.measure(() -> counted.fetch(CUSTOMERS_BY_NAME).page(2)));
        assertCheap(wire.measure(() -> counted.fetch(CUSTOMERS_BY_NAME).page(2, next)));
        assertCheap(wire.measure(() -> counted.fetch(CUSTOMERS_BY_NAME).page(2, previous)));
    }

    @Test
    void a_cursor_that_is_refused_costs_nothing() throws Exception {
        String next = counted.fetch(CUSTOMERS_BY_NAME).page(2).next().orElseThrow();

        Counts counts = wire.measure(() -> {
            try {
                return counted.fetch(Fetch.from(CUSTOMERS)).page(2, next);
            } catch (InvalidCursorException e) {
                return e;
            }
        });

        assertThat(counts.roundTrips()).isZero();
    }

    private static void assertCheap(Counts counts) {
        assertThat(counts.statements()).isEqualTo(1);
        assertThat(counts.roundTrips()).isEqualTo(1);
    }
}
