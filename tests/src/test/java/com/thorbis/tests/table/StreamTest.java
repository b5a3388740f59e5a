package com.thorbis.tests.table;

import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.DatabaseException;
import com.thorbis.schema.auto.tables.records.PartsInventoryRecord;

import static com.thorbis.schema.auto.Tables.PARTS_INVENTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.noCondition;

class StreamTest extends TenantTest {

    private static final int MILLION = 1_000_000;

    /** One part holds about 1 KiB on the heap; held all at once, a million would need ten times this. */
    private static final long MOST_BYTES = 100L << 20;

    @Test
    void a_million_rows_pass_through_a_small_part_of_the_heap() {
        insertParts(MILLION);
        AtomicLong rows = new AtomicLong();
        long before = usedAfterCollection();
        AtomicLong most = new AtomicLong();

        try (Stream<PartsInventoryRecord> parts = tenant.dao(PARTS_INVENTORY).stream(noCondition())) {
            parts.forEach(part -> {
                if (rows.incrementAndGet() % 200_000 == 0) {
                    most.accumulateAndGet(usedAfterCollection() - before, Math::max);
                }
            });
        }

        assertThat(rows).hasValue(MILLION);
        assertThat(most.get()).isLessThan(MOST_BYTES);
    }

    @Test
    void a_stream_that_is_closed_early_gives_its_connection_back() {
        insertParts(5_000);

        for (int i = 0; i < 5; i++) { // the pool has two
            try (Stream<PartsInventoryRecord> parts = tenant.dao(PARTS_INVENTORY).stream(noCondition())) {
                assertThat(parts.limit(3)).hasSize(3);
            }
        }

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(tenant.dao(PARTS_INVENTORY).count()).isEqualTo(5_000);
    }

    @Test
    void a_stream_that_is_read_to_its_end_needs_no_close() {
        insertParts(2_500);

        for (int i = 0; i < 5; i++) {
            assertThat(tenant.dao(PARTS_INVENTORY).stream(noCondition()).count())
                    .isEqualTo(2_500);
        }

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_stream_that_nobody_reads_takes_no_connection() {
        for (int i = 0; i < 5; i++) {
            assertThat(tenant.dao(PARTS_INVENTORY).stream(noCondition())).isNotNull();
        }

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void an_exception_while_reading_leaves_nothing_open() {
        insertParts(2_500);

        assertThatThrownBy(() -> {
                    try (Stream<PartsInventoryRecord> parts = tenant.dao(PARTS_INVENTORY).stream(noCondition())) {
                        parts.forEach(part -> {
                            throw new IllegalStateException("of the reader");
                        });
                    }
                })
                .hasMessage("of the reader");
        assertThatThrownBy(() -> tenant.dao(PARTS_INVENTORY).stream(
                                PARTS_INVENTORY.CURRENT_STOCK.div(0).eq(1))
                        .count())
                .isInstanceOf(DatabaseException.class);

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void other_statements_of_a_transaction_run_between_a_streams_rows() {
        insertParts(3_000);

        tenant.transaction(tx -> {
            try (Stream<PartsInventoryRecord> parts =
                    tx.dao(PARTS_INVENTORY).stream(noCondition(), PARTS_INVENTORY.PART_NUMBER.asc())) {
                Iterator<PartsInventoryRecord> iterator = parts.iterator();
                while (iterator.hasNext()) {
                    PartsInventoryRecord part = iterator.next();
                    if (part.getPartNumber().endsWith("00")) {
                        tx.dao(PARTS_INVENTORY).update(part.setBinLocation("B1"));
                    }
                }
            }
        });

        assertThat(tenant.dao(PARTS_INVENTORY).count(PARTS_INVENTORY.BIN_LOCATION.eq("B1")))
                .isEqualTo(30);
    }

    private void insertParts(int count) {
        UUID business = tenant.dao(com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES)
                .list()
                .get(0)
                .getId();
        database.execute("INSERT INTO auto.parts_inventory (business_id, part_number, part_name)" + " SELECT '"
                + business + "', 'P-' || i, 'Part' FROM generate_series(1, " + count + ") i");
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
