package com.thorbis.tests.scope;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.error.MissingTenantException;
import com.thorbis.dao.error.WrongTenantException;

import static com.thorbis.tests.scope.TwoBusinesses.count;
import static com.thorbis.tests.scope.TwoBusinesses.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TenantScopeTest {

    private static TwoBusinesses businesses;
    private static Thorbis thorbis;

    @BeforeAll
    static void start() {
        businesses = new TwoBusinesses();
        thorbis = businesses.thorbis;
    }

    @AfterAll
    static void stop() {
        businesses.close();
    }

    @Test
    void a_tenant_sees_its_own_rows_only() {
        assertThat(count(businesses.mine().dsl())).isEqualTo(3);
        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }

    @Test
    void a_tenant_cannot_write_a_row_of_another() {
        assertThatThrownBy(() -> insert(businesses.theirs(), businesses.mine().dsl(), "C-99"))
                .isInstanceOf(WrongTenantException.class)
                .hasMessageContaining("customers")
                .hasMessageContaining("another tenant");
        assertThat(businesses.mine().dsl().execute("delete from hs.customers where business_id = ?", businesses.theirs))
                .isZero();
        assertThat(count(businesses.theirs().dsl())).isEqualTo(2);
    }

    @Test
    void a_business_that_does_not_exist_has_no_rows_and_cannot_write_any() {
        Tenant nobody = thorbis.tenant(UUID.randomUUID(), null);

        assertThat(count(nobody.dsl())).isZero();
        assertThatThrownBy(() -> insert(nobody, nobody.dsl(), "C-1"))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("hs.customers")
                .hasMessageContaining("business_id");
    }

    @Test
    void the_actor_goes_with_the_tenant() {
        UUID user = UUID.randomUUID();
        Tenant tenant = thorbis.tenant(businesses.mine, user);

        String actor = tenant.dsl().fetchSingle("select thorbis.actor()").get(0, String.class);

        assertThat(actor).isEqualTo(user.toString());
        assertThat(tenant.actorId()).contains(user);
    }

    @Test
    void tenants_may_be_numbers_and_text() {
        assertThat(bound(thorbis.tenant(4711L, null))).isEqualTo("4711");
        assertThat(bound(thorbis.tenant("acme", "ann"))).isEqualTo("acme");
        assertThat(thorbis.tenant(4711L, null).id()).isEqualTo(4711L);
    }

    private static String bound(Tenant tenant) {
        return tenant.dsl().fetchSingle("select thorbis.tenant()").get(0, String.class);
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void a_missing_tenant_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> thorbis.tenant((UUID) null, null))
                .isInstanceOf(MissingTenantException.class)
                .hasMessageContaining("No tenant was named")
                .hasMessageContaining("session");
        assertThatThrownBy(() -> thorbis.tenant("", null)).isInstanceOf(MissingTenantException.class);
    }

    @Test
    void tenants_of_the_same_business_and_actor_are_equal() {
        Tenant tenant = thorbis.tenant(businesses.mine, null);

        assertThat(tenant)
                .isEqualTo(thorbis.tenant(businesses.mine, null))
                .hasSameHashCodeAs(thorbis.tenant(businesses.mine, null))
                .isNotEqualTo(thorbis.tenant(businesses.theirs, null))
                .isNotEqualTo(thorbis.tenant(businesses.mine, UUID.randomUUID()));
    }
}
