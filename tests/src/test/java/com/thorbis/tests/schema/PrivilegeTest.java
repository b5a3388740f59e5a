package com.thorbis.tests.schema;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PrivilegeTest extends SchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO user_mgmt.users (email) VALUES ('ann@example.com')",
                "UPDATE user_mgmt.users SET first_name = 'Ann'",
                "DELETE FROM user_mgmt.users",
                "INSERT INTO tenant_mgmt.businesses (business_name, primary_industry) VALUES ('New', 'hs')",
                "UPDATE tenant_mgmt.businesses SET status = 'active'",
                "UPDATE tenant_mgmt.businesses SET subscription_plan = 'enterprise'",
                "UPDATE tenant_mgmt.businesses SET plan_features = '{}'",
                "DELETE FROM tenant_mgmt.businesses",
                "UPDATE audit_mgmt.activity_stream SET actor_name = 'somebody else'",
                "DELETE FROM audit_mgmt.activity_stream",
                "UPDATE workflow_mgmt.state_transitions SET to_state = 'completed'",
                "DELETE FROM workflow_mgmt.state_transitions",
                "INSERT INTO thorbis.entity_types VALUES ('hs', 'user', 'users')",
                "DELETE FROM thorbis.entity_types",
                "SELECT FROM audit_mgmt.cross_tenant_access",
                "TRUNCATE hs.customers",
                "SELECT user_mgmt.user_by_email('ann@example.com', NULL, NULL)",
                "SELECT tenant_mgmt.create_business('New', 'hs', 'ann@example.com', 'Ann', 'Ng')",
            })
    void a_service_may_not(String statement) throws SQLException {
        try (TenantSession app = app()) {
            assertThat(app.refusalOf(statement).sqlState()).isEqualTo(Refusal.PERMISSION);
        }
    }

    @Test
    void a_service_may_change_what_is_harmless_of_its_own_business_only() throws SQLException {
        try (TenantSession app = app()) {
            int changed =
                    app.run("UPDATE tenant_mgmt.businesses SET business_name = 'Renamed', default_timezone = 'UTC'");

            assertThat(changed).isOne();
            assertThat(app.all(String.class, "SELECT business_name FROM tenant_mgmt.businesses"))
                    .containsExactly("Renamed");
        }
    }

    @Test
    void a_tenant_sees_its_members_whatever_their_status_and_nobody_else() throws SQLException {
        UUID active = member(business);
        UUID removed = member(business);
        UUID stranger = member(rival);
        try (TenantSession app = app()) {
            app.run("UPDATE user_mgmt.business_users SET status = 'removed' WHERE user_id = ?", removed);

            assertThat(app.all(UUID.class, "SELECT id FROM user_mgmt.users"))
                    .containsExactlyInAnyOrder(active, removed)
                    .doesNotContain(stranger);
        }
    }

    @Test
    void without_its_policy_nobody_sees_a_user() throws SQLException {
        try (TestDatabase unguarded = TestDatabase.create()) {
            UUID tenant = unguarded.business("Ours");
            unguarded.member(tenant, "ann@example.com");
            unguarded.execute("DROP POLICY tenant_members ON user_mgmt.users");
            try (TenantSession app = TenantSession.open(unguarded.app(), tenant)) {
                assertThat(app.all(UUID.class, "SELECT id FROM user_mgmt.users"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_mgmt.users", "tenant_mgmt.businesses", "hs.customers", "user_mgmt.business_users"})
    void without_a_tenant_a_read_fails_loudly(String table) throws SQLException {
        member(business);
        try (TenantSession customers = app()) {
            Rows.customer(customers);
            customers.commit();
        }
        try (TenantSession app = TenantSession.openWithoutTenant(database.app())) {
            assertThat(app.refusalOf("SELECT * FROM " + table).sqlState()).isEqualTo(Refusal.NO_TENANT);
        }
    }

    @Test
    void the_owner_is_under_the_policies_too() throws SQLException {
        member(rival);
        try (TenantSession owner = TenantSession.open(database.owner(), business)) {
            assertThat(owner.all(UUID.class, "SELECT id FROM user_mgmt.users")).isEmpty();
            assertThat(owner.all(UUID.class, "SELECT id FROM tenant_mgmt.businesses"))
                    .containsExactly(business);
        }
    }

    @Test
    void the_currency_is_fixed_once_an_invoice_exists() throws SQLException {
        try (TenantSession app = app()) {
            app.run("UPDATE tenant_mgmt.businesses SET default_currency = 'EUR'");
            Rows.invoice(app, "10.00");

            Refusal refusal = app.refusalOf("UPDATE tenant_mgmt.businesses SET default_currency = 'USD'");

            assertThat(refusal.sqlState()).isEqualTo(Refusal.CHECK);
            assertThat(refusal.message()).contains(business.toString()).contains("EUR");
            assertThat(app.run("UPDATE tenant_mgmt.businesses SET default_currency = 'EUR'"))
                    .isOne();
        }
    }
}
