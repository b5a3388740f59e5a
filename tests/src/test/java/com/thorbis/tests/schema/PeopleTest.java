package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest extends SchemaTest {

    private static final String INVITE = "SELECT user_id FROM user_mgmt.invite_member(?, ?, ?, ?)";
    private static final String CREATE = "SELECT business_id FROM tenant_mgmt.create_business(?, ?, ?, ?, ?)";

    @Test
    void an_invitation_makes_a_new_user_and_a_membership() throws SQLException {
        try (TenantSession app = app()) {
            UUID user = app.one(UUID.class, INVITE, " Ann.Ng@Example.com ", "Ann", "Ng", "manager");

            assertThat(app.one(
                            String.class, "SELECT concat_ws(' ', email, first_name, last_name) FROM user_mgmt.users"))
                    .isEqualTo("ann.ng@example.com Ann Ng");
            assertThat(app.one(
                            String.class,
                            "SELECT concat_ws(' ', role, status, invited_at IS NOT NULL)"
                                    + " FROM user_mgmt.business_users WHERE user_id = ?",
                            user))
                    .isEqualTo("manager invited t");
        }
    }

    @Test
    void a_person_whom_another_business_knows_keeps_the_name() throws SQLException {
        UUID known;
        try (TenantSession theirs = rivalApp()) {
            known = theirs.one(UUID.class, INVITE, "bob@example.com", "Bob", "Old", "staff");
            theirs.commit();
        }
        try (TenantSession app = app()) {
            UUID invited = app.one(UUID.class, INVITE, "BOB@example.com", "Robert", "New", "owner");

            assertThat(invited).isEqualTo(known);
            assertThat(app.one(String.class, "SELECT first_name FROM user_mgmt.users WHERE id = ?", invited))
                    .isEqualTo("Bob");
        }
        try (TenantSession theirs = rivalApp()) {
            assertThat(theirs.all(String.class, "SELECT role FROM user_mgmt.business_users"))
                    .containsExactly("staff");
        }
    }

    @Test
    void who_was_removed_can_be_invited_again_and_who_is_a_member_cannot() throws SQLException {
        try (TenantSession app = app()) {
            UUID user = app.one(UUID.class, INVITE, "cy@example.com", "Cy", "Fox", "staff");
            Refusal refusal = app.refusalOf(INVITE, "cy@example.com", "Cy", "Fox", "owner");
            assertThat(refusal.sqlState()).isEqualTo(Refusal.UNIQUE);
            assertThat(refusal.message()).contains("cy@example.com");
            assertThat(refusal.hint()).isNotEmpty();

            app.run("UPDATE user_mgmt.business_users SET status = 'removed' WHERE user_id = ?", user);
            app.one(UUID.class, INVITE, "cy@example.com", "Cy", "Fox", "viewer");

            assertThat(app.all(String.class, "SELECT role || ' ' || status FROM user_mgmt.business_users"))
                    .containsExactly("viewer invited");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ann", "@example.com", "ann@", "ann ng@example.com"})
    void what_is_no_address_is_refused_and_leaves_nothing(@Nullable String email) throws SQLException {
        try (TenantSession app = app()) {
            Refusal refusal = app.refusalOf(INVITE, email, "Ann", "Ng", "staff");

            assertThat(refusal.sqlState()).isEqualTo(Refusal.CHECK);
            assertThat(refusal.hint()).isNotEmpty();
            assertThat(app.count("user_mgmt.business_users")).isZero();
        }
    }

    @Test
    void an_unknown_role_is_refused() throws SQLException {
        try (TenantSession app = app()) {
            assertThat(app.refusalOf(INVITE, "ann@example.com", "Ann", "Ng", "king")
                            .constraint())
                    .isEqualTo("ck_business_users_role");
        }
    }

    @Test
    void an_invitation_needs_a_tenant() throws SQLException {
        try (TenantSession app = TenantSession.openWithoutTenant(database.app())) {
            assertThat(app.refusalOf(INVITE, "ann@example.com", "Ann", "Ng", "staff")
                            .sqlState())
                    .isEqualTo(Refusal.NO_TENANT);
        }
    }

    @Test
    void a_business_is_created_with_its_owner() throws SQLException {
        UUID created;
        try (TenantSession admin = TenantSession.openWithoutTenant(database.admin())) {
            created = admin.one(UUID.class, CREATE, "Diner", "rest", "Dee@example.com", "Dee", "Lee");
            assertThat(admin.refusalOf(CREATE, "Diner", "space", "dee@example.com", "Dee", "Lee")
                            .constraint())
                    .isEqualTo("ck_businesses_primary_industry");
            admin.commitWithoutTenant();
        }
        try (TenantSession app = TenantSession.open(database.app(), created)) {
            assertThat(app.one(
                            String.class,
                            "SELECT concat_ws(' ', business_name, primary_industry, status, default_currency)"
                                    + " FROM tenant_mgmt.businesses"))
                    .isEqualTo("Diner rest active USD");
            assertThat(app.one(
                            String.class,
                            "SELECT concat_ws(' ', email, role, role_level, status) FROM user_mgmt.business_users AS m"
                                    + " JOIN user_mgmt.users AS u ON u.id = m.user_id"))
                    .isEqualTo("dee@example.com owner 1 active");
        }
    }
}
