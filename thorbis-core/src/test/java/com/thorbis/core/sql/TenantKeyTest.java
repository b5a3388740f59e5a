package com.thorbis.core.sql;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.core.audit.SchemaAudit;
import com.thorbis.core.error.SqlState;
import com.thorbis.core.support.Notes;
import com.thorbis.core.support.SqlFailure;
import com.thorbis.core.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantKeyTest {

    private static final String DEFINITION =
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'fk_replies_note_id'";
    private static final String INDEXES =
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'app' AND tablename = 'replies' ORDER BY 1";

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeEach
    void create() {
        Notes.create(database);
        database.run("app", Notes.enterA() + "INSERT INTO app.notes VALUES (" + Notes.A + ", 1, 'of A')");
    }

    @AfterEach
    void drop() {
        database.run("owner", "DROP SCHEMA app CASCADE");
    }

    private void addKey(String arguments) {
        database.run("owner", "SELECT thorbis.add_tenant_key('app.replies', 'note_id', 'app.notes'" + arguments + ")");
    }

    @Test
    void the_key_and_its_index_lead_with_the_tenant() {
        addKey(", 'CASCADE'");
        addKey(", 'CASCADE'");
        assertThat(database.query("owner", DEFINITION))
                .containsExactly(
                        "FOREIGN KEY (business_id, note_id) REFERENCES app.notes(business_id, id) ON DELETE CASCADE");
        assertThat(database.query("owner", INDEXES)).containsExactly("idx_replies_note_id", "replies_pkey");
    }

    @Test
    void set_null_spares_the_tenant() {
        addKey(", 'SET NULL'");
        database.run("app", Notes.enterA() + "INSERT INTO app.replies VALUES (" + Notes.A + ", 7, 1)");
        assertThat(database.query("app", Notes.enterA() + "DELETE FROM app.notes; SELECT id, note_id FROM app.replies"))
                .containsExactly("7|null");
    }

    @Test
    void a_changed_rule_replaces_the_key() {
        addKey("");
        addKey(", 'RESTRICT'");
        assertThat(database.query("owner", DEFINITION))
                .singleElement()
                .asString()
                .endsWith("ON DELETE RESTRICT");
    }

    @Test
    void an_index_that_leads_with_the_columns_is_not_made_twice() {
        database.run("owner", "CREATE INDEX mine ON app.replies (business_id, note_id, id)");
        addKey("");
        assertThat(database.query("owner", INDEXES)).containsExactly("mine", "replies_pkey");
    }

    @Test
    void a_partial_index_serves_the_key_if_it_leaves_out_only_rows_without_it() {
        database.run("owner", "CREATE INDEX few ON app.replies (business_id, note_id) WHERE id > 9");
        addKey("");
        assertThat(database.query("owner", INDEXES)).containsExactly("few", "idx_replies_note_id", "replies_pkey");

        database.run(
                "owner",
                "DROP INDEX app.idx_replies_note_id;"
                        + "CREATE INDEX those ON app.replies (business_id, note_id) WHERE note_id IS NOT NULL");
        addKey("");
        assertThat(database.query("owner", INDEXES)).containsExactly("few", "replies_pkey", "those");
        assertThat(SchemaAudit.of(database.owner()).run()).isEmpty();
    }

    @Test
    void an_index_can_be_declined() {
        addKey(", indexed => false");
        assertThat(database.query("owner", INDEXES)).containsExactly("replies_pkey");
    }

    @Test
    void another_tenants_row_is_no_parent() {
        addKey("");
        assertThat(database.failure("app", Notes.enterB() + "INSERT INTO app.replies VALUES (" + Notes.B + ", 1, 1)")
                        .sqlState())
                .isEqualTo("23503");
    }

    @Test
    void an_orphan_that_is_there_already_is_found() {
        database.run("app", Notes.enterB() + "INSERT INTO app.replies VALUES (" + Notes.B + ", 1, 1)");
        SqlFailure failure = database.failure(
                "owner",
                // As a tenant without orphans: under the policy the key would look valid.
                Notes.enterA() + "SELECT thorbis.add_tenant_key('app.replies', 'note_id', 'app.notes')");
        assertThat(failure.sqlState()).isEqualTo("23503");
        assertThat(database.query(
                        "owner", "SELECT relforcerowsecurity FROM pg_class WHERE oid = 'app.replies'::regclass"))
                .containsExactly("t");
    }

    @Test
    void under_force_the_same_orphan_would_have_been_called_valid() {
        database.run("app", Notes.enterB() + "INSERT INTO app.replies VALUES (" + Notes.B + ", 1, 1)");
        database.run(
                "owner",
                Notes.enterA() + "ALTER TABLE app.replies ADD CONSTRAINT blind FOREIGN KEY (business_id, note_id)"
                        + " REFERENCES app.notes");
        assertThat(database.query("owner", "SELECT convalidated FROM pg_constraint WHERE conname = 'blind'"))
                .containsExactly("t");
    }

    @Test
    void tables_without_a_tenant_and_unknown_rules_are_refused() {
        database.run("owner", "CREATE TABLE app.colours (id int PRIMARY KEY)");
        SqlFailure global =
                database.failure("owner", "SELECT thorbis.add_tenant_key('app.replies', 'note_id', 'app.colours')");
        assertThat(global.sqlState()).isEqualTo(SqlState.NOT_A_TENANT_TABLE);
        assertThat(global).hasMessageContaining("app.replies.note_id to app.colours");

        SqlFailure rule = database.failure(
                "owner", "SELECT thorbis.add_tenant_key('app.replies', 'note_id', 'app.notes', 'SET DEFAULT')");
        assertThat(rule.sqlState()).isEqualTo(SqlState.BAD_ARGUMENT);
        assertThat(rule.hint()).contains("SET NULL");
    }
}
