package com.thorbis.tests.soak;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

import com.thorbis.core.error.ThorbisException;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.table.SoftDeleteDao;
import com.thorbis.schema.hs.tables.records.CustomerRecord;

import static com.thorbis.schema.hs.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service that uses the library, in every way that it offers. */
public final class LibraryClient implements Client, AutoCloseable {

    private final Thorbis thorbis;
    private final ScheduledExecutorService canceller = Executors.newSingleThreadScheduledExecutor();

    public LibraryClient(Thorbis thorbis) {
        this.thorbis = thorbis;
    }

    @Override
    public List<UUID> read(UUID tenant, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> owners(customers(tenant).list().stream());
            case 1 ->
                tenant(tenant)
                        .dsl()
                        .fetch("SELECT business_id FROM hs.customers")
                        .getValues(0, UUID.class);
            case 2 ->
                tenant(tenant).transactionResult(transaction -> {
                    transaction.dao(CUSTOMERS).count();
                    return owners(transaction.dao(CUSTOMERS).list().stream());
                });
            default -> {
                try (Stream<CustomerRecord> stream = customers(tenant).stream(DSL.noCondition())) {
                    yield owners(stream);
                }
            }
        };
    }

    @Override
    public int write(UUID tenant, Random random) {
        if (random.nextBoolean()) {
            customers(tenant)
                    .insert(customer -> customer.setCustomerNumber(
                                    UUID.randomUUID().toString())
                            .setLastName("soak"));
            return 1;
        }
        return tenant(tenant).transactionResult(transaction -> {
            SoftDeleteDao<CustomerRecord, UUID> customers = transaction.dao(CUSTOMERS);
            List<CustomerRecord> all = customers.list();
            if (all.size() < 5) {
                return 0;
            }
            CustomerRecord one = all.get(random.nextInt(all.size()));
            customers.update(one.setNotes("seen"));
            customers.purge(one.getId());
            return -1;
        });
    }

    @Override
    public void disturb(UUID tenant, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> fail(tenant);
            case 1 -> failInTransaction(tenant);
            case 2 -> rollBack(tenant);
            case 3 -> cancel(tenant, random);
            default -> abandon(tenant);
        }
    }

    private void fail(UUID tenant) {
        assertThatThrownBy(() -> tenant(tenant).dsl().fetch("SELECT 1/0 FROM hs.customers"))
                .isInstanceOf(RuntimeException.class);
    }

    private void failInTransaction(UUID tenant) {
        assertThatThrownBy(() -> tenant(tenant).transaction(transaction -> {
                    transaction.dao(CUSTOMERS).count();
                    transaction.dsl().execute("SELECT 1/0");
                }))
                .isInstanceOf(RuntimeException.class);
    }

    private void rollBack(UUID tenant) {
        assertThatThrownBy(() -> tenant(tenant).transaction(transaction -> {
                    transaction
                            .dao(CUSTOMERS)
                            .insert(customer ->
                                    customer.setCustomerNumber("rolled back").setLastName("soak"));
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
    }

    /** Cancels at any moment: before the statement is sent, while it runs, or when it is over. */
    private void cancel(UUID tenant, Random random) {
        ResultQuery<?> slow = tenant(tenant).dsl().resultQuery("SELECT pg_sleep(0.03) FROM hs.customers LIMIT 1");
        Future<?> cancelling = canceller.schedule(slow::cancel, random.nextInt(40), TimeUnit.MILLISECONDS);
        try {
            slow.fetch();
        } catch (ThorbisException | org.jooq.exception.DataAccessException e) {
            // as asked for
        } finally {
            cancelling.cancel(false);
        }
    }

    private void abandon(UUID tenant) {
        try (Stream<CustomerRecord> stream = customers(tenant).stream(DSL.noCondition())) {
            assertThat(stream.findFirst()).isPresent();
        }
    }

    private SoftDeleteDao<CustomerRecord, UUID> customers(UUID tenant) {
        return tenant(tenant).dao(CUSTOMERS);
    }

    private Tenant tenant(UUID tenant) {
        return thorbis.tenant(tenant, null);
    }

    private static List<UUID> owners(Stream<CustomerRecord> customers) {
        return customers.map(CustomerRecord::getBusinessId).toList();
    }

    @Override
    public void close() {
        canceller.shutdownNow();
    }
}
