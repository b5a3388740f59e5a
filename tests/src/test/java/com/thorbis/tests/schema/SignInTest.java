package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service may ask before it knows the tenant. */
class SignInTest extends SchemaTest {

    @Test
    void a_token_leads_to_its_session_whatever_the_tenant() throws SQLException {
        UUID user = member(business);
        String token = Rows.number();
        UUID session;
        try (TenantSession app = app()) {
            session = Rows.session(app, user, token, "1 hour");
            app.commit();
        }
        try (TenantSession anybody = TenantSession.openWithoutTenant(database.app())) {
            assertThat(anybody.one(
                            String.class,
                            "SELECT concat_ws(' ', session_id, business_id, user_id, role, role_level)"
                                    + " FROM security_mgmt.session_by_token(?)",
                            token))
                    .isEqualTo("%s %s %s staff 3".formatted(session, business, user));
            assertThat(sessionsOf(anybody, "another token")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE security_mgmt.enhanced_user_sessions SET revoked_at = now() WHERE business_id = '%s'",
                "UPDATE security_mgmt.enhanced_user_sessions SET expires_at = now() WHERE business_id = '%s'",
                "UPDATE user_mgmt.business_users SET status = 'suspended' WHERE business_id = '%s'",
                "UPDATE tenant_mgmt.businesses SET status = 'suspended' WHERE id = '%s'",
                "UPDATE tenant_mgmt.businesses SET status = 'offboarding' WHERE id = '%s'"
            })
    void a_session_that_is_over_or_locked_out_is_not_found(String end) throws SQLException {
        UUID user = member(business);
        String token = Rows.number();
        try (TenantSession app = app()) {
            Rows.session(app, user, token, "1 hour");
            app.commit();
            assertThat(sessionsOf(app, token)).isOne();
        }
        database.execute(end.formatted(business));

        try (TenantSession anybody = TenantSession.openWithoutTenant(database.app())) {
            assertThat(sessionsOf(anybody, token)).isZero();
        }
    }

    @Test
    void the_token_is_found_by_its_index() throws SQLException {
        String plans =
                ObservedPlans.inside(database, business, "SELECT * FROM security_mgmt.session_by_token('token')");

        assertThat(plans).contains("uq_enhanced_user_sessions_session_token_hash");
    }

    @Test
    void a_user_learns_all_memberships_and_no_others() throws SQLException {
        UUID user = member(business);
        member(rival);
        database.execute("INSERT INTO user_mgmt.business_users (business_id, user_id, role, status)"
                + " VALUES ('%s', '%s', 'viewer', 'invited')".formatted(rival, user));

        try (TenantSession anybody = TenantSession.openWithoutTenant(database.app())) {
            assertThat(anybody.all(
                            String.class,
                            "SELECT concat_ws(' ', business_id, business_name, business_status, role, role_level, status)"
                                    + " FROM user_mgmt.memberships_of(?)",
                            user))
                    .containsExactly(
                            business + " Ours active staff 3 active", rival + " Theirs active viewer 6 invited");
            assertThat(anybody.run("SELECT * FROM user_mgmt.memberships_of(?)", UUID.randomUUID()))
                    .isZero();
        }
    }

    @Test
    void the_memberships_are_found_by_their_index() throws SQLException {
        database.execute("""
                INSERT INTO user_mgmt.users (email) SELECT n || '@example.com' FROM generate_series(1, 2000) AS n;
                INSERT INTO user_mgmt.business_users (business_id, user_id) SELECT '%s', id FROM user_mgmt.users;
                ANALYZE user_mgmt.business_users""".formatted(business));

        String plans = ObservedPlans.inside(
                database, business, "SELECT * FROM user_mgmt.memberships_of('%s')".formatted(UUID.randomUUID()));

        assertThat(plans).contains("uq_business_users_user_id_business_id");
    }

    private static int sessionsOf(TenantSession session, String token) throws SQLException {
        return session.run("SELECT * FROM security_mgmt.session_by_token(?)", token);
    }
}
