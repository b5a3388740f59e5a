package com.thorbis.core.migration;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.thorbis.core.audit.Finding;
import com.thorbis.core.audit.SchemaAudit;
import com.thorbis.core.error.RolesMissingException;
import com.thorbis.core.support.TestDatabase;
import com.thorbis.embeddedpostgres.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On a server of its own, where no role of Thorbis exists yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationRolesTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.start();
    private TestDatabase database = TestDatabase.of(server, "postgres");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void begin() {
        database = TestDatabase.empty(server);
        out.reset();
        err.reset();
    }

    @AfterEach
    void drop_database_and_roles() {
        database.drop();
        TestDatabase.of(server, "postgres")
                .run(
                        "postgres",
                        "DROP ROLE IF EXISTS thorbis_app, thorbis_admin, thorbis_scheduler, thorbis_definer, plain,"
                                + " \"plain owner\"");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void an_owner_who_may_create_roles_makes_them_and_stays_under_its_own_policies() {
        Migrator.migrate(database.owner(), List.of());
        assertThat(database.query(
                        "owner",
                        "SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, pg_has_role(current_user, oid, 'USAGE'),"
                                + " pg_has_role(current_user, oid, 'SET')"
                                + " FROM pg_roles WHERE rolname LIKE 'thorbis%' ORDER BY 1"))
                .containsExactly(
                        "thorbis_admin|f|f|f|f|f",
                        "thorbis_app|f|f|f|f|f",
                        "thorbis_definer|f|f|f|f|t",
                        "thorbis_scheduler|f|f|f|f|f");
    }

    @Test
    void a_superuser_may_migrate() {
        Migrator.migrate(database.as("postgres"), List.of(new TestSet("garden", "garden")));
        assertThat(SchemaAudit.of(database.as("postgres")).run()).isEmpty();
    }

    @Test
    void an_owner_who_may_not_create_roles_gets_the_script_for_an_administrator() {
        database.run("postgres", "CREATE ROLE \"plain owner\" LOGIN");

        assertThatThrownBy(() -> Migrator.migrate(database.as("plain owner"), List.of()))
                .isInstanceOfSatisfying(RolesMissingException.class, e -> {
                    assertThat(e)
                            .hasMessageContaining("A database administrator runs")
                            .hasMessageContaining(e.roleScript());
                    assertThat(e.roleScript())
                            .isEqualTo(Migrator.roleScript("plain owner", database.name()))
                            .contains("thorbis_definer TO \"plain owner\" WITH INHERIT FALSE, SET TRUE");
                    database.run("postgres", e.roleScript());
                    database.run("postgres", e.roleScript());
                });

        Migrator.migrate(database.as("plain owner"), List.of(new TestSet("garden", "garden")));
        assertThat(SchemaAudit.of(database.as("plain owner")).run()).isEmpty();
    }

    @Test
    void an_administrator_who_keeps_temporary_tables_from_everybody_is_asked_for_them() {
        database.run(
                "postgres",
                "CREATE ROLE plain LOGIN; REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM PUBLIC");
        database.run("postgres", Migrator.roleScript("plain", database.name()));
        database.run("postgres", "REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM thorbis_app");

        assertThatThrownBy(() -> Migrator.migrate(database.as("plain"), List.of()))
                .isInstanceOf(RolesMissingException.class)
                .hasMessageContaining("may not grant TEMPORARY");
    }

    @Test
    void a_database_without_the_roles_can_be_audited() {
        database.run("owner", "CREATE TABLE notes (business_id uuid NOT NULL, id uuid PRIMARY KEY)");
        assertThat(SchemaAudit.of(database.owner()).run())
                .extracting(Finding::rule)
                .containsExactly("key-leads-with-tenant", "policy-present", "row-security-forced");
    }

    @Test
    void the_command_line_migrates_and_says_what_it_did() {
        assertThat(run(database.jdbcUrl(), "owner")).isEqualTo(MigratorCommand.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("core V1 roles")
                .contains("migrations applied.");

        out.reset();
        assertThat(run(database.jdbcUrl(), "owner")).isEqualTo(MigratorCommand.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Nothing to do.\n");
    }

    @Test
    void the_command_line_fails_with_an_exit_code_for_each_way_out() {
        database.run("postgres", "CREATE ROLE plain LOGIN");
        assertThat(run(database.jdbcUrl(), "plain")).isEqualTo(MigratorCommand.ROLES_MISSING);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(Migrator.roleScript("plain", database.name()));

        assertThat(run(database.jdbcUrl(), "stranger")).isEqualTo(MigratorCommand.FAILED);
        assertThat(run()).isEqualTo(MigratorCommand.USAGE);
        assertThat(run("localhost", "owner")).isEqualTo(MigratorCommand.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
    }

    @Test
    void the_command_line_prints_the_script_for_an_administrator() {
        assertThat(run("roles", "owner", "shop")).isEqualTo(MigratorCommand.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Migrator.roleScript("owner", "shop"));
    }

    private int run(String... arguments) {
        MigratorCommand command = new MigratorCommand(
                Map.of("PGPASSWORD", "not needed"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return command.run(List.of(arguments));
    }
}
