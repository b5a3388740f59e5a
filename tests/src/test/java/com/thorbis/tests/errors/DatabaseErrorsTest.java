package com.thorbis.tests.errors;

import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.ConnectionException;
import com.thorbis.dao.error.DatabaseException;
import com.thorbis.dao.error.InvalidValueException;
import com.thorbis.dao.error.StatementCancelledException;
import com.thorbis.dao.error.TransactionConflictException;

import static com.thorbis.tests.errors.Business.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseErrorsTest {

    private static Business business;
    private Tenant tenant;

    @BeforeAll
    static void start() {
        business = new Business();
    }

    @AfterAll
    static void stop() {
        business.close();
    }

    @BeforeEach
    void give_the_test_a_tenant_of_its_own() {
        tenant = business.tenant();
    }

    @Test
    void a_text_that_is_too_long_is_told() {
        assertThatThrownBy(() -> tenant.dsl()
                        .execute(
                                "insert into hs.keys_of_test (business_id, label) values (?, ?)",
                                tenant.id(),
                                "longer than ten"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("too long for type character varying(10)")
                .hasMessageContaining("shorten the text");
    }

    @Test
    void a_text_that_is_too_long_names_its_column_where_jooq_built_the_statement() {
        Table<?> notes = DSL.table(DSL.name("hs", "keys_of_test"));
        Field<UUID> business = DSL.field(DSL.name("hs", "keys_of_test", "business_id"), UUID.class);
        Field<String> label = DSL.field(DSL.name("hs", "keys_of_test", "label"), SQLDataType.VARCHAR(10));
        UUID id = (UUID) tenant.id();
        String text = "longer than ten";

        assertThatThrownBy(() -> tenant.dsl()
                        .insertInto(notes, business, label)
                        .values(id, text)
                        .execute())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("hs.keys_of_test.label takes 10 characters");
        tenant.dsl().insertInto(notes, business, label).values(id, "short").execute();
        assertThatThrownBy(() -> tenant.dsl().update(notes).set(label, text).execute())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("hs.keys_of_test.label takes 10 characters");
    }

    @Test
    void a_number_that_is_too_large_is_told() {
        assertThatThrownBy(() -> tenant.dsl()
                        .execute(
                                "insert into hs.invoices (business_id, invoice_number, subtotal) values (?, 'I-1', 1e12)",
                                tenant.id()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("numeric field overflow");
    }

    @Test
    void a_write_that_services_may_not_do_is_told() {
        assertThatThrownBy(() -> tenant.dsl().execute("delete from tenant_mgmt.businesses"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refused -> assertThat(refused.sqlState()).isEqualTo("42501"))
                .hasMessageContaining("permission denied for table businesses")
                .hasMessageContaining("services write only");
    }

    @Test
    void a_mistake_in_sql_keeps_the_servers_words_and_state() {
        assertThatThrownBy(() -> tenant.dsl().fetch("select nothing from nowhere"))
                .isExactlyInstanceOf(DatabaseException.class)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageContaining("[42P01]");
    }

    @Test
    void a_transaction_in_which_a_statement_failed_can_only_roll_back_and_says_so() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    assertThatThrownBy(() -> tx.dsl().fetch("select 1 / 0")).isInstanceOf(InvalidValueException.class);
                    tx.dsl().fetch("select 1");
                }))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("An earlier statement of this transaction failed")
                .hasMessageContaining("nested");
    }

    @Test
    void a_failure_that_was_caught_does_not_let_the_transaction_seem_to_succeed() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dsl()
                            .execute(
                                    "insert into hs.customers (business_id, customer_number, first_name)"
                                            + " values (?, 'C-1', 'Ann')",
                                    tenant.id());
                    assertThatThrownBy(() -> tx.dsl().fetch("select 1 / 0")).isInstanceOf(InvalidValueException.class);
                }))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be committed")
                .hasMessageContaining("An earlier statement");
        assertThat(tenant.dsl().fetch("select id from hs.customers")).isEmpty();
    }

    @Test
    void a_lock_that_is_not_free_asks_for_the_transaction_to_be_run_again() {
        UUID customer = customer(tenant, "C-1");
        String lock = "select id from hs.customers where id = ? for update nowait";

        tenant.transaction(holder -> {
            holder.dsl().fetch(lock, customer);
            assertThatThrownBy(() -> tenant.transaction(tx -> tx.dsl().fetch(lock, customer)))
                    .isInstanceOf(TransactionConflictException.class)
                    .hasMessageContaining("run the whole transaction again");
        });
    }

    @Test
    void a_transaction_that_would_not_be_serializable_can_be_run_again() {
        UUID customer = customer(tenant, "C-1");
        String update = "update hs.customers set last_name = 'Ng' where id = ?";

        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dsl().connection(c -> c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
                    tx.dsl().fetch("select id from hs.customers");
                    tenant.dsl().execute(update, customer);
                    tx.dsl().execute(update, customer);
                }))
                .isInstanceOf(TransactionConflictException.class);
    }

    @Test
    void a_statement_that_takes_too_long_is_told() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dsl().execute("set local statement_timeout = '50ms'");
                    tx.dsl().fetch("select pg_sleep(30)");
                }))
                .isInstanceOf(StatementCancelledException.class)
                .hasMessageContaining("statement timeout");
        assertThatThrownBy(() -> tenant.dsl()
                        .resultQuery("select pg_sleep(30)")
                        .queryTimeout(1)
                        .fetch())
                .isInstanceOf(StatementCancelledException.class);
    }

    @Test
    void a_connection_killed_in_the_middle_of_a_transaction_leaves_nothing_of_it() {
        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    tx.dsl()
                            .execute(
                                    "insert into hs.customers (business_id, customer_number, first_name)"
                                            + " values (?, 'C-1', 'Ann')",
                                    tenant.id());
                    int session =
                            tx.dsl().fetchSingle("select pg_backend_pid()").get(0, int.class);
                    business.database.execute("select pg_terminate_backend(" + session + ")");
                    tx.dsl().fetch("select 1");
                }))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("The connection was lost")
                .hasMessageContaining("was not written");

        assertThat(tenant.dsl().fetch("select id from hs.customers")).isEmpty();
    }

    @Test
    void a_connection_killed_under_a_single_statement_is_replaced() {
        CompletableFuture<Throwable> killed = CompletableFuture.supplyAsync(() -> {
            try {
                tenant.dsl().fetch("select pg_sleep(60), 'victim'");
                return new AssertionError("was not killed");
            } catch (ConnectionException e) {
                return e;
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            business.database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where query like '%''victim''%' and pid <> pg_backend_pid()");
            return killed.isDone();
        });

        assertThat(killed.join()).isInstanceOf(ConnectionException.class);
        for (int i = 0; i < 5; i++) {
            assertThat(tenant.dsl().fetch("select 1")).hasSize(1);
        }
    }
}
