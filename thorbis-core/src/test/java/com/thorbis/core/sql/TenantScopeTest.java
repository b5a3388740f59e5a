package com.thorbis.core.sql;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.core.error.SqlState;
import com.thorbis.core.support.Notes;
import com.thorbis.core.support.SqlFailure;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantScopeTest {

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeAll
    void a_note_of_each_tenant() {
        Notes.create(database);
        database.run("app", Notes.enterA() + "INSERT INTO app.notes VALUES (" + Notes.A + ", 1, 'of A')");
        database.run("app", Notes.enterB() + "INSERT INTO app.notes VALUES (" + Notes.B + ", 1, 'of B')");
    }

    @Test
    void a_tenant_sees_its_own_rows_only() {
        assertThat(database.query("app", Notes.enterA() + "SELECT body FROM app.notes"))
                .containsExactly("of A");
        assertThat(database.query("app", Notes.enterB() + "SELECT body FROM app.notes"))
                .containsExactly("of B");
    }

    @Test
    void without_a_tenant_a_read_fails_for_the_service_and_for_the_owner() {
        for (String user : new String[] {"app", "owner"}) {
            SqlFailure failure = database.failure(user, "SELECT body FROM app.notes");
            assertThat(failure.sqlState()).isEqualTo(SqlState.NO_TENANT);
            assertThat(failure).hasMessageContaining("no tenant is set");
            assertThat(failure.hint()).contains("thorbis.enter");
        }
    }

    @Test
    void the_tenant_is_gone_after_its_transaction() {
        assertThat(database.failure("app", "BEGIN; " + Notes.enterA() + "COMMIT; SELECT body FROM app.notes")
                        .sqlState())
                .isEqualTo(SqlState.NO_TENANT);
    }

    @Test
    void a_row_of_another_tenant_is_not_written() {
        String insert = "INSERT INTO app.notes VALUES (" + Notes.B + ", 2, 'smuggled')";
        assertThat(database.failure("app", Notes.enterA() + insert)).hasMessageContaining("row-level security policy");

        database.run("app", Notes.enterA() + "UPDATE app.notes SET body = 'changed' WHERE body = 'of B'");
        database.run("app", Notes.enterA() + "DELETE FROM app.notes WHERE body = 'of B'");
        assertThat(database.query("app", Notes.enterB() + "SELECT body FROM app.notes"))
                .containsExactly("of B");
    }

    @Test
    void one_transaction_is_one_tenants() {
        SqlFailure failure = database.failure("app", Notes.enterA() + Notes.enterB() + "SELECT body FROM app.notes");
        assertThat(failure.sqlState()).isEqualTo(SqlState.TENANT_CHANGED);
        assertThat(failure.hint()).contains("Commit or roll back");

        assertThat(database.query("app", Notes.enterA() + Notes.enterA() + "SELECT body FROM app.notes"))
                .containsExactly("of A");
    }

    @Test
    void nobody_is_no_tenant() {
        assertThat(database.failure("app", "SELECT thorbis.enter(NULL, 'me')").sqlState())
                .isEqualTo(SqlState.NO_TENANT);
        assertThat(database.failure("app", "SELECT thorbis.enter('', 'me')").sqlState())
                .isEqualTo(SqlState.NO_TENANT);
    }

    @Test
    void the_actor_is_known_within_the_transaction() {
        assertThat(database.query("app", "SELECT thorbis.enter('t', 'ann'); SELECT thorbis.actor()"))
                .containsExactly("ann");
        assertThat(database.query("app", "SELECT thorbis.enter('t', NULL); SELECT thorbis.actor()"))
                .containsExactly("null");
        assertThat(database.query("app", "SELECT thorbis.actor()")).containsExactly("null");
    }

    @Test
    void cross_tenant_work_sees_all_rows_and_leaves_a_trace() {
        assertThat(database.query("admin", "SELECT body FROM app.notes ORDER BY body"))
                .containsExactly("of A", "of B");

        database.run(
                "admin",
                "SELECT thorbis.record_access('ann', 'monthly invoicing', 'read', ARRAY[" + Notes.A + ", 'shop-7'])");
        assertThat(database.query(
                        "admin",
                        "SELECT db_role, actor, reason, operation, business_ids, other_tenants"
                                + " FROM audit_mgmt.cross_tenant_access"))
                .containsExactly("admin|ann|monthly invoicing|read|{" + Notes.A.replace("'", "") + "}|{shop-7}");
    }

    @Test
    void the_trace_can_be_neither_forged_nor_read_by_services() {
        assertThat(database.failure("admin", "DELETE FROM audit_mgmt.cross_tenant_access"))
                .hasMessageContaining("permission denied");
        assertThat(database.failure("admin", "INSERT INTO audit_mgmt.cross_tenant_access VALUES (DEFAULT, 'x', 'y')"))
                .hasMessageContaining("permission denied");
        assertThat(database.failure("app", "SELECT * FROM audit_mgmt.cross_tenant_access"))
                .hasMessageContaining("permission denied");
        assertThat(database.failure("app", "SELECT thorbis.record_access('a', 'a long reason', 'read', '{}')"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void cross_tenant_work_needs_a_reason() {
        SqlFailure failure =
                database.failure("admin", "SELECT thorbis.record_access('ann', 'because  ', 'read', '{}')");
        assertThat(failure.sqlState()).isEqualTo(SqlState.NO_REASON);
        assertThat(failure.hint()).contains("ten characters");
    }

    @Test
    void dropping_the_policy_is_what_lets_tenants_see_each_other() {
        TestDatabase unguarded = TestDatabase.migrated();
        Notes.create(unguarded);
        unguarded.run("postgres", "INSERT INTO app.notes VALUES (" + Notes.B + ", 1, 'of B')");
        assertThat(unguarded.query("app", Notes.enterA() + "SELECT body FROM app.notes"))
                .isEmpty();

        unguarded.run("owner", "ALTER TABLE app.notes DISABLE ROW LEVEL SECURITY");
        assertThat(unguarded.query("app", Notes.enterA() + "SELECT body FROM app.notes"))
                .containsExactly("of B");
    }
}
