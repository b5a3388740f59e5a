package com.thorbis.tests.scope;

import java.util.ArrayList;
import java.util.List;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.TenantTransaction;
import com.thorbis.dao.error.MissingTenantException;
import com.thorbis.dao.error.WrongTenantException;

import static com.thorbis.tests.scope.TwoBusinesses.count;
import static com.thorbis.tests.scope.TwoBusinesses.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransactionsTest {

    private static TwoBusinesses businesses;
    private Tenant tenant;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    @BeforeEach
    void give_the_test_a_tenant_of_its_own() {
        tenant = businesses.fresh(3);
    }

    @Test
    void all_of_a_transaction_is_written() {
        int seen = tenant.transactionResult(tx -> {
            insert(tenant, tx.dsl(), "C-4");
            insert(tenant, tx.dsl(), "C-5");
            return count(tx.dsl());
        });

        assertThat(seen).isEqualTo(5);
        assertThat(count(tenant.dsl())).isEqualTo(5);
    }

    @Test
    void an_exception_undoes_the_transaction_and_is_thrown_on_as_it_is() {
        IllegalArgumentException mistake = new IllegalArgumentException("no such vehicle");

        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    insert(tenant, tx.dsl(), "C-4");
                    throw mistake;
                }))
                .isSameAs(mistake);
        assertThat(count(tenant.dsl())).isEqualTo(3);
    }

    @Test
    void a_nested_transaction_can_fail_by_itself() {
        tenant.transaction(tx -> {
            insert(tenant, tx.dsl(), "C-4");
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        insert(tenant, inner.dsl(), "C-5");
                        insert(tenant, inner.dsl(), "C-1");
                    }))
                    .hasMessageContaining("customer_number");
            insert(tenant, tx.dsl(), "C-6");
        });

        assertThat(tenant.dsl()
                        .fetch("select customer_number from hs.customers")
                        .getValues(0, String.class))
                .containsExactlyInAnyOrder("C-1", "C-2", "C-3", "C-4", "C-6");
    }

    @Test
    void the_tenant_is_bound_again_when_a_savepoint_took_it_away() {
        tenant.transaction(tx -> {
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        // The first statement of the whole transaction binds the tenant, within the savepoint.
                        insert(tenant, inner.dsl(), "C-4");
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(count(tx.dsl())).isEqualTo(3);
        });
    }

    @Test
    void a_snapshot_may_not_write_and_goes_on_behind_what_failed_in_it() {
        int seen = tenant.snapshotResult(tx -> {
            assertThatThrownBy(() -> tx.transaction(inner -> insert(tenant, inner.dsl(), "C-4")))
                    .hasMessageContaining("read-only");
            return count(tx.dsl());
        });

        assertThat(seen).isEqualTo(3);
        assertThat(tenant.<Integer>transactionResult(tx -> {
                    insert(tenant, tx.dsl(), "C-4");
                    return count(tx.dsl());
                }))
                .isEqualTo(4);
    }

    @Test
    void a_transaction_of_jooq_is_the_same_as_ours() {
        tenant.dsl().transaction(outer -> {
            insert(tenant, outer.dsl(), "C-4");
            assertThatThrownBy(() -> outer.dsl().transaction(inner -> {
                        insert(tenant, inner.dsl(), "C-5");
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dsl().transaction(inner -> insert(tenant, inner.dsl(), "C-6"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count(tenant.dsl())).isEqualTo(4);
    }

    @Test
    void a_transaction_that_has_ended_is_of_no_use() {
        List<TenantTransaction> kept = new ArrayList<>();
        List<DSLContext> keptDsl = new ArrayList<>();

        tenant.transaction(tx -> {
            kept.add(tx);
            keptDsl.add(tx.dsl());
        });

        assertThatThrownBy(() -> count(kept.get(0).dsl()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> count(keptDsl.get(0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.get(0).transaction(tx -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_nested_transaction_is_of_no_use_once_it_has_ended_or_the_one_around_it_has() {
        List<TenantTransaction> kept = new ArrayList<>();

        tenant.transaction(tx -> {
            tx.transaction(kept::add);
            assertThatThrownBy(() -> count(kept.get(0).dsl())).isInstanceOf(IllegalStateException.class);
            assertThat(count(tx.dsl())).isEqualTo(3);
        });

        assertThatThrownBy(() -> count(kept.get(0).dsl())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_tenant_is_bound_again_after_a_commit_and_a_rollback_by_hand() {
        tenant.transaction(tx -> {
            insert(tenant, tx.dsl(), "C-4");
            tx.dsl().connection(connection -> connection.commit());
            assertThat(count(tx.dsl())).isEqualTo(4);
            tx.dsl().connection(connection -> connection.rollback());
            assertThat(count(tx.dsl())).isEqualTo(4);
            tx.dsl().connection(connection -> {
                connection.setAutoCommit(true);
                connection.setAutoCommit(false);
            });
            assertThat(count(tx.dsl())).isEqualTo(4);
        });
    }

    @Test
    void a_commit_in_sql_leaves_no_tenant_and_says_so() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    insert(tenant, tx.dsl(), "C-4");
                    tx.dsl().execute("commit");
                    count(tx.dsl());
                }))
                .isInstanceOf(MissingTenantException.class)
                .hasMessageContaining("Don't commit or roll back in SQL");
    }

    @Test
    void a_transaction_keeps_the_tenant_that_it_began_with() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    insert(tenant, tx.dsl(), "C-4");
                    tx.dsl().fetch("select thorbis.enter(?, null)", businesses.theirs.toString());
                }))
                .isInstanceOf(WrongTenantException.class)
                .hasMessageContaining("cannot change within a transaction");
        assertThat(count(tenant.dsl())).isEqualTo(3);
    }

    @Test
    void an_open_cursor_keeps_its_tenant() {
        tenant.transaction(tx -> {
            tx.dsl().execute("declare customers cursor for select customer_number from hs.customers");
            assertThat(tx.dsl().fetchValues("fetch 2 from customers")).hasSize(2);
            assertThatThrownBy(() -> tx.transaction(
                            inner -> inner.dsl().fetch("select thorbis.enter(?, null)", businesses.theirs.toString())))
                    .isInstanceOf(WrongTenantException.class);
            assertThat(tx.dsl().fetchValues("fetch all from customers")).hasSize(1);
        });
    }
}
