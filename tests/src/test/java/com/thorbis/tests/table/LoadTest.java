package com.thorbis.tests.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.thorbis.dao.error.ConnectionException;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.WrongTenantException;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoadTest extends TenantTest {

    private static final int MANY = 50_000; // some megabytes: sent in several parts

    @Test
    void rows_are_loaded_with_key_tenant_actor_and_defaults() {
        long loaded = tenant.dao(CUSTOMERS).load(customers(MANY).iterator());

        assertThat(loaded).isEqualTo(MANY);
        assertThat(tenant.dao(CUSTOMERS).count(CUSTOMERS.CREATED_BY.eq(userId))).isEqualTo(MANY);
        CustomerRecord stored = tenant.dao(CUSTOMERS).stream(CUSTOMERS.LAST_NAME.eq("Ng 7"))
                .findFirst()
                .orElseThrow();
        assertThat(stored.getId().version()).isEqualTo(7);
        assertThat(stored.getStatus().literal()).isEqualTo("active");
        assertThat(other.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void progress_is_told_until_the_last_row() {
        List<Long> told = new ArrayList<>();

        tenant.dao(CUSTOMERS).load(customers(2_500).iterator(), told::add);

        assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
    }

    @Test
    void rows_may_set_different_columns_and_defaults_fill_the_rest() {
        CustomerRecord tagged = Garage.newCustomer("Ng").setTags(new String[] {"vip"});
        CustomerRecord noted = Garage.newCustomer("Wu").setNotes("tall");

        tenant.dao(CUSTOMERS)
                .load(List.of(tagged, noted, Garage.newCustomer("Abe")).iterator());

        assertThat(tenant.dao(CUSTOMERS).list(CUSTOMERS.ID.isNotNull(), CUSTOMERS.LAST_NAME.asc()))
                .extracting(CustomerRecord::getNotes, customer -> customer.getTags().length)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 0),
                        org.assertj.core.groups.Tuple.tuple(null, 1),
                        org.assertj.core.groups.Tuple.tuple("tall", 0));
    }

    @Test
    void a_row_that_the_database_refuses_leaves_nothing() {
        Stream<CustomerRecord> customers = Stream.concat(
                customers(MANY),
                Stream.of(
                        Garage.newCustomer("Ng").setCustomerNumber("C-1"),
                        Garage.newCustomer("Ng").setCustomerNumber("C-1")));

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).load(customers.iterator()))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_source_that_breaks_in_the_middle_leaves_nothing() {
        Iterator<CustomerRecord> broken = customers(MANY)
                .peek(customer -> {
                    if (customer.getLastName().equals("Ng 40000")) {
                        throw new IllegalStateException("line 40000: a price that is no number");
                    }
                })
                .iterator();

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).load(broken))
                .hasMessage("line 40000: a price that is no number");
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void an_interrupted_thread_stops_and_leaves_nothing() {
        try {
            assertThatThrownBy(() -> tenant.dao(CUSTOMERS).load(customers(MANY).iterator(), rows -> {
                        if (rows == 30_000) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("hs.customers");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_listener_cancels_by_throwing() {
        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).load(customers(MANY).iterator(), rows -> {
                    throw new CancellationException("enough");
                }))
                .hasMessage("enough");
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_connection_killed_while_rows_are_sent_leaves_nothing() {
        Iterator<CustomerRecord> killing = customers(MANY)
                .peek(customer -> {
                    if (customer.getLastName().equals("Ng 30000")) {
                        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND state = 'idle in transaction'");
                    }
                })
                .iterator();

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS).load(killing)).isInstanceOf(ConnectionException.class);
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_row_of_another_tenant_stops_the_load() {
        CustomerRecord theirs = Garage.newCustomer("Wu")
                .setBusinessId(Garage.customer(other, "Ng").getBusinessId());

        assertThatThrownBy(() -> tenant.dao(CUSTOMERS)
                        .load(List.of(Garage.newCustomer("Ng"), theirs).iterator()))
                .isInstanceOf(WrongTenantException.class);
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void loads_in_a_transaction_are_part_of_it() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dao(CUSTOMERS).load(customers(10).iterator());
                    tx.dao(CUSTOMERS).load(customers(10).iterator());
                    assertThat(tx.dao(CUSTOMERS).count()).isEqualTo(20);
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        assertThat(tenant.dao(CUSTOMERS).count()).isZero();
    }

    @Test
    void a_load_without_rows_loads_none() {
        assertThat(tenant.dao(CUSTOMERS).load(List.<CustomerRecord>of().iterator()))
                .isZero();
    }

    private static Stream<CustomerRecord> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> Garage.newCustomer("Ng " + i));
    }
}
