package com.thorbis.tests.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.fetch.Fetch;
import com.thorbis.schema.hs.tables.Customers;
import com.thorbis.tests.table.TenantTest;

import static com.thorbis.schema.auto.Tables.VEHICLES;
import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whole trees, read as they are needed; more roots than are read at a time. */
class FetchStreamTest extends TenantTest {

    private static final int ROOTS = 2_500;

    record VehicleView(String model) {}

    record OwnerView(String lastName, List<VehicleView> vehicles) {}

    private static final Fetch<Customers, OwnerView> OWNERS = Fetch.from(CUSTOMERS)
            .orderBy(c -> c.LAST_NAME.asc())
            .with(Customers::vehicles, v -> v.orderBy(o -> o.MODEL.asc()))
            .into(OwnerView.class);

    @BeforeEach
    void insertOwners() {
        tenant.dsl().execute("""
                with customer as (
                    insert into hs.customers (business_id, id, customer_number, last_name)
                    select {0}, gen_random_uuid(), 'C-' || i, to_char(i, '00000') from generate_series(1, {1}) i
                    returning id, last_name
                )
                insert into auto.vehicles (business_id, id, customer_id, make, model)
                select {0}, gen_random_uuid(), id, 'Saab', last_name from customer""", DSL.val(tenant.id()), DSL.val(ROOTS));
    }

    @Test
    void a_stream_has_the_trees_of_the_list_in_their_order() {
        List<OwnerView> all = tenant.fetch(OWNERS).list();

        assertThat(all).hasSize(ROOTS).allMatch(owner -> owner.vehicles().size() == 1);
        assertThat(tenant.fetch(OWNERS).stream()).isEqualTo(all);
        assertThat(tenant.fetch(OWNERS).limit(2_000).stream()).isEqualTo(all.subList(0, 2_000));
    }

    @Test
    void it_sees_one_moment_however_long_it_is_read() {
        List<OwnerView> read = new ArrayList<>();
        try (Stream<OwnerView> owners = tenant.fetch(OWNERS).stream()) {
            owners.forEach(owner -> {
                if (read.isEmpty()) {
                    tenant.dsl().deleteFrom(VEHICLES).execute();
                }
                read.add(owner);
            });
        }

        assertThat(read).hasSize(ROOTS).allMatch(owner -> owner.vehicles().size() == 1);
    }

    @Test
    void a_stream_that_is_closed_early_gives_its_connection_back() {
        for (int i = 0; i < pool.getMaximumPoolSize() + 1; i++) {
            try (Stream<OwnerView> owners = tenant.fetch(OWNERS).stream()) {
                assertThat(owners.findFirst()).isPresent();
            }
        }
    }

    @Test
    void a_stream_that_is_read_to_its_end_need_not_be_closed() {
        for (int i = 0; i < pool.getMaximumPoolSize() + 1; i++) {
            assertThat(tenant.fetch(OWNERS).stream().count()).isEqualTo(ROOTS);
        }
    }

    @Test
    void a_stream_that_fails_gives_its_connection_back() {
        for (int i = 0; i < pool.getMaximumPoolSize() + 1; i++) {
            var query = tenant.fetch(OWNERS).where(c -> DSL.condition("1 / (length(last_name) - 6) > 0"));
            assertThatThrownBy(() -> query.stream().count()).hasMessageContaining("division by zero");
        }
    }

    @Test
    void nothing_is_sent_before_it_is_read() {
        tenant.fetch(OWNERS).where(c -> DSL.condition("nonsense")).stream().close();
    }

    @Test
    void inside_a_transaction_it_sees_its_changes_and_other_statements_go_on() {
        tenant.transaction(tx -> {
            tx.dsl().deleteFrom(VEHICLES).where(VEHICLES.MODEL.eq(" 00001")).execute();
            try (Stream<OwnerView> owners = tx.fetch(OWNERS).stream()) {
                List<Integer> counts = owners.limit(2)
                        .map(owner -> owner.vehicles().size() + 0 * tx.dsl().fetchCount(VEHICLES))
                        .toList();
                assertThat(counts).containsExactly(0, 1);
            }
            assertThat(tx.dsl().fetchCount(VEHICLES)).isEqualTo(ROOTS - 1);
        });
    }
}
