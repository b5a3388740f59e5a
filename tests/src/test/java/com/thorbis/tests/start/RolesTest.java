package com.thorbis.tests.start;

import java.util.UUID;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.PrivilegedRoleException;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RolesTest {

    private static TestDatabase database;
    private String role = "";

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void create_a_login() {
        role = "login_" + UUID.randomUUID().toString().replace("-", "");
        database.execute("create role " + role + " login");
    }

    @AfterEach
    void drop_the_login() {
        database.execute("drop owned by " + role + "; drop role " + role);
    }

    @Test
    void a_member_of_thorbis_app_starts() {
        database.execute("grant thorbis_app to " + role);

        assertThat(Thorbis.create(database.as(role))).isNotNull();
    }

    @Test
    void a_superuser_is_refused() {
        assertRefused(database.superuser(), "postgres", "is a superuser");
    }

    @Test
    void the_owner_is_refused() {
        database.execute("grant thorbis_app to " + role + "; alter table hs.customers owner to " + role);

        assertRefused(database.as(role), role, "owner of hs.customers");
        database.execute("alter table hs.customers owner to " + TestDatabase.OWNER);
    }

    @Test
    void who_may_become_the_owner_is_refused() {
        database.execute("grant thorbis_app to " + role + "; grant " + TestDatabase.OWNER + " to " + role
                + " with inherit false, set true");

        assertRefused(database.as(role), role, TestDatabase.OWNER);
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() {
        database.execute("grant thorbis_app to " + role + "; alter role " + role + " bypassrls");

        assertRefused(database.as(role), role, "BYPASSRLS");
    }

    @Test
    void a_role_that_may_become_one_that_bypasses_row_level_security_is_refused() {
        database.execute("grant thorbis_app to " + role + "; create role " + role + "_all bypassrls; grant " + role
                + "_all to " + role + " with inherit false, set true");

        assertRefused(database.as(role), role, role + "_all");
        database.execute("drop role " + role + "_all");
    }

    @Test
    void a_member_of_both_sides_is_refused() {
        database.execute("grant thorbis_app, thorbis_admin to " + role);

        assertRefused(database.as(role), role, "thorbis_admin");
    }

    @Test
    void a_role_that_may_only_set_the_other_side_is_refused() {
        database.execute(
                "grant thorbis_app to " + role + "; grant thorbis_admin to " + role + " with inherit false, set true");

        assertRefused(database.as(role), role, "thorbis_admin");
    }

    @Test
    void a_role_that_only_inherits_the_definer_is_refused() {
        database.execute("grant thorbis_app to " + role + "; grant thorbis_definer to " + role
                + " with inherit true, set false");

        assertRefused(database.as(role), role, "thorbis_definer");
    }

    @Test
    void a_login_that_hides_behind_another_role_is_refused() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl("postgres"));
        config.setConnectionInitSql("set role thorbis_app");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertRefused(pool, "postgres", "is a superuser");
        }
    }

    @Test
    void a_login_without_any_role_is_told_which_it_needs() {
        assertRefused(database.as(role), role, "GRANT thorbis_app TO " + role);
    }

    @Test
    void the_data_source_for_cross_tenant_work_needs_the_other_role() {
        assertThatThrownBy(() -> Thorbis.builder(database.app())
                        .crossTenant(database.app())
                        .build())
                .isInstanceOf(PrivilegedRoleException.class)
                .hasMessageContaining("thorbis_admin");
        assertThatThrownBy(() -> Thorbis.builder(database.app())
                        .crossTenant(database.superuser())
                        .build())
                .isInstanceOf(PrivilegedRoleException.class)
                .hasMessageContaining("is a superuser");
        assertThat(Thorbis.builder(database.app()).crossTenant(database.admin()).build())
                .isNotNull();
    }

    private static void assertRefused(DataSource dataSource, String role, String why) {
        assertThatThrownBy(() -> Thorbis.create(dataSource))
                .isInstanceOfSatisfying(
                        PrivilegedRoleException.class,
                        refused -> assertThat(refused.role()).isEqualTo(role))
                .hasMessageContaining(role)
                .hasMessageContaining(why)
                .hasMessageContaining("thorbis_app");
    }
}
