package com.thorbis.tests.scope;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.tests.support.TestDatabase;

import static com.thorbis.tests.scope.TwoBusinesses.count;
import static org.assertj.core.api.Assertions.assertThat;

class ThreadsTest {

    private static TwoBusinesses businesses;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    /** Virtual threads from Java 21 on, and as many platform threads before. */
    private static ExecutorService threads() throws ReflectiveOperationException {
        if (Runtime.version().feature() < 21) {
            return Executors.newCachedThreadPool();
        }
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    @Test
    void each_of_many_threads_keeps_the_tenant_that_it_was_given() throws Exception {
        try (HikariDataSource pool = TwoBusinesses.pool(businesses.database.jdbcUrl(TestDatabase.APP))) {
            pool.setMaximumPoolSize(5);
            pool.setConnectionTimeout(30_000);
            Thorbis thorbis = Thorbis.create(pool);
            ExecutorService threads = threads();
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                UUID business = i % 2 == 0 ? businesses.mine : businesses.theirs;
                results.add(threads.submit(() -> seesItsOwn(thorbis.tenant(business, null))));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isTrue();
            }
            threads.shutdown();
        }
    }

    private static boolean seesItsOwn(Tenant tenant) {
        int expected = tenant.id().equals(businesses.mine) ? 3 : 2;
        return count(tenant.dsl()) == expected
                && tenant.transactionResult(tx -> count(tx.dsl()) + count(tx.dsl())) == 2 * expected;
    }

    @Test
    void a_transaction_can_go_on_in_another_thread() throws Exception {
        ExecutorService threads = threads();

        int seen = businesses.mine().transactionResult(tx -> {
            count(tx.dsl());
            return CompletableFuture.supplyAsync(() -> count(tx.dsl()), threads).join();
        });

        assertThat(seen).isEqualTo(3);
        threads.shutdown();
    }

    @Test
    void another_thread_can_cancel_a_statement() throws Exception {
        AtomicReference<PreparedStatement> running = new AtomicReference<>();
        CompletableFuture<String> sqlState =
                CompletableFuture.supplyAsync(() -> businesses.mine().dsl().connectionResult(connection -> {
                    try (PreparedStatement sleep = connection.prepareStatement("select pg_sleep(60)")) {
                        running.set(sleep);
                        sleep.executeQuery();
                        return "not cancelled";
                    } catch (SQLException e) {
                        return e.getSQLState();
                    }
                }));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            PreparedStatement sleep = running.get();
            if (sleep != null) {
                sleep.cancel();
            }
            return sqlState.isDone();
        });

        assertThat(sqlState.get()).isEqualTo("57014");
        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }
}
