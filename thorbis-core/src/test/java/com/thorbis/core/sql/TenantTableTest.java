package com.thorbis.core.sql;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.core.error.SqlState;
import com.thorbis.core.support.Notes;
import com.thorbis.core.support.SqlFailure;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantTableTest {

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeEach
    void create() {
        Notes.create(database);
    }

    @AfterEach
    void drop() {
        database.run("owner", "DROP SCHEMA app CASCADE");
    }

    @Test
    void making_a_tenant_table_twice_changes_nothing() {
        String shape =
                "SELECT relacl, (SELECT array_agg(polname ORDER BY polname) FROM pg_policy WHERE polrelid = c.oid),"
                        + " (SELECT array_agg(tgname) FROM pg_trigger WHERE tgrelid = c.oid)"
                        + " FROM pg_class c WHERE oid = 'app.notes'::regclass";
        var before = database.query("owner", shape);
        database.run("owner", "SELECT thorbis.make_tenant_table('app.notes')");
        assertThat(database.query("owner", shape)).isEqualTo(before);
    }

    @Test
    void access_says_what_services_may_do() {
        database.run("owner", "SELECT thorbis.make_tenant_table('app.notes', access => 'append_only')");
        database.run("app", Notes.enterA() + "INSERT INTO app.notes VALUES (" + Notes.A + ", 1, 'first')");
        assertThat(database.failure("app", Notes.enterA() + "UPDATE app.notes SET body = ''"))
                .hasMessageContaining("permission denied");

        database.run("owner", "SELECT thorbis.make_tenant_table('app.notes', access => 'read_only')");
        assertThat(database.query("app", Notes.enterA() + "SELECT body FROM app.notes"))
                .containsExactly("first");
        assertThat(database.failure("app", Notes.enterA() + "INSERT INTO app.notes VALUES (" + Notes.A + ", 2, '')"))
                .hasMessageContaining("permission denied");

        SqlFailure unknown =
                database.failure("owner", "SELECT thorbis.make_tenant_table('app.notes', access => 'all')");
        assertThat(unknown.sqlState()).isEqualTo(SqlState.BAD_ARGUMENT);
        assertThat(unknown.hint()).contains("append_only");
    }

    @Test
    void services_never_truncate() {
        assertThat(database.failure("app", Notes.enterA() + "TRUNCATE app.notes"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_key_that_does_not_lead_with_the_tenant_is_refused_with_the_statement_that_mends_it() {
        database.run("owner", "CREATE TABLE app.tags (business_id uuid, id bigserial PRIMARY KEY)");

        SqlFailure failure = database.failure("owner", "SELECT thorbis.make_tenant_table('app.tags')");
        assertThat(failure.sqlState()).isEqualTo(SqlState.NOT_A_TENANT_TABLE);
        assertThat(failure).hasMessageContaining("app.tags does not lead with business_id");

        database.run("owner", failure.hint());
        database.run("owner", "SELECT thorbis.make_tenant_table('app.tags')");
        database.run("app", Notes.enterA() + "INSERT INTO app.tags (business_id) VALUES (" + Notes.A + ")");
    }

    @Test
    void a_tenant_column_that_is_missing_or_that_no_index_could_serve_is_refused() {
        database.run(
                "owner",
                "CREATE TABLE app.sums (business_id numeric, id int, PRIMARY KEY (business_id, id));"
                        + "CREATE VIEW app.recent AS SELECT * FROM app.notes");

        assertThat(database.failure("owner", "SELECT thorbis.make_tenant_table('app.sums')"))
                .hasMessageContaining("is of type numeric");
        assertThat(database.failure("owner", "SELECT thorbis.protect('app.notes', 'company_id')"))
                .hasMessageContaining("app.notes is not a table with a column company_id");
        assertThat(database.failure("owner", "SELECT thorbis.protect('app.recent')"))
                .hasMessageContaining("app.recent is not a table");
    }

    @Test
    void the_version_moves_with_every_update_even_within_one_transaction() {
        database.run(
                "app",
                Notes.enterA() + "INSERT INTO app.notes VALUES (" + Notes.A + ", 1, '', now() + interval '1 day')");
        String update = "WITH old AS (SELECT updated_at FROM app.notes)"
                + " UPDATE app.notes n SET body = 'x' FROM old RETURNING n.updated_at > old.updated_at";
        assertThat(database.query("app", Notes.enterA() + update + "; " + update))
                .containsExactly("t");
    }

    @Test
    void the_version_may_have_another_name() {
        database.run(
                "owner",
                "CREATE TABLE app.pages (business_id uuid, id int, n int, \"changed On\" timestamptz DEFAULT 'epoch',"
                        + " PRIMARY KEY (business_id, id));"
                        + "SELECT thorbis.make_tenant_table('app.pages', version_column => 'changed On')");
        database.run("app", Notes.enterA() + "INSERT INTO app.pages VALUES (" + Notes.A + ", 1)");
        assertThat(database.query(
                        "app", Notes.enterA() + "UPDATE app.pages SET n = 5 RETURNING n, \"changed On\" > 'epoch', id"))
                .containsExactly("5|t|1");
    }

    @Test
    void the_tenant_policy_uses_the_primary_key() {
        assertThat(
                        String.join(
                                "\n",
                                database.query(
                                        "app",
                                        Notes.enterA()
                                                + "SET LOCAL enable_seqscan = off; EXPLAIN SELECT * FROM app.notes WHERE id = 1")))
                .contains("notes_pkey")
                .containsPattern("Index Cond: \\(\\(business_id = .*\\) AND \\(id = 1\\)\\)");
    }
}
