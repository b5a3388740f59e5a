package com.thorbis.tests.crosstenant;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.people.Invitation;
import com.thorbis.dao.people.Membership;
import com.thorbis.dao.people.Person;
import com.thorbis.dao.people.UserSession;
import com.thorbis.tests.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeopleTest {

    private static TestDatabase database;
    private static Thorbis thorbis;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        thorbis = Thorbis.create(database.app());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void someone_new_is_invited_in_one_call() {
        Tenant tenant = thorbis.tenant(database.business("Meyer Plumbing"), null);

        Invitation invitation = tenant.members().invite(new Person("Bob@Example.org", "Bob", "Ng"), "technician");

        assertThat(thorbis.people().memberships(invitation.userId()))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.businessId()).isEqualTo(tenant.id());
                    assertThat(membership.businessName()).isEqualTo("Meyer Plumbing");
                    assertThat(membership.role()).isEqualTo("technician");
                    assertThat(membership.status()).isEqualTo("invited");
                });
    }

    @Test
    void someone_known_keeps_their_user_and_becomes_a_member_of_both() {
        Person carol = Person.of("carol@example.org");
        Tenant garage = thorbis.tenant(database.business("A Garage"), null);
        Tenant bakery = thorbis.tenant(database.business("B Bakery"), null);

        Invitation first = garage.members().invite(carol, "staff");
        Invitation second = bakery.members().invite(carol, "owner");

        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(thorbis.people().memberships(first.userId()))
                .extracting(Membership::businessName)
                .containsExactly("A Garage", "B Bakery");
    }

    @Test
    void nobody_is_invited_twice() {
        Tenant tenant = thorbis.tenant(database.business("Meyer Plumbing"), null);
        Person dave = Person.of("dave@example.org");
        tenant.members().invite(dave, "staff");

        assertThatThrownBy(() -> tenant.members().invite(dave, "staff"))
                .isInstanceOfSatisfying(ConstraintViolationException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE);
                    assertThat(refused.table()).isEqualTo("user_mgmt.business_users");
                });
    }

    @Test
    void what_is_no_address_or_no_role_is_refused() {
        Tenant tenant = thorbis.tenant(database.business("Meyer Plumbing"), null);

        assertThatThrownBy(() -> tenant.members().invite(Person.of("eve"), "staff"))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("e-mail");
        assertThatThrownBy(() -> tenant.members().invite(Person.of("eve@example.org"), "emperor"))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("role");
    }

    @Test
    void an_invitation_within_a_transaction_is_undone_with_it() {
        Tenant tenant = thorbis.tenant(database.business("Meyer Plumbing"), null);
        UUID[] invited = new UUID[1];

        assertThatThrownBy(() -> tenant.transaction(tx -> {
                    invited[0] = tx.members()
                            .invite(Person.of("frank@example.org"), "staff")
                            .userId();
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(thorbis.people().memberships(invited[0])).isEmpty();
    }

    @Test
    void a_live_session_is_found_by_its_token_without_a_tenant() {
        UUID business = database.business("Meyer Plumbing");
        UUID user = database.member(business, "grace@example.org");
        session(business, user, "hash-live", "now() + interval '1 hour'");
        session(business, user, "hash-expired", "now() - interval '1 second'");

        UserSession session = thorbis.people().findSession("hash-live").orElseThrow();

        assertThat(session.businessId()).isEqualTo(business);
        assertThat(session.userId()).isEqualTo(user);
        assertThat(session.role()).isEqualTo("staff");
        assertThat(thorbis.people().findSession("hash-expired")).isEmpty();
        assertThat(thorbis.people().findSession("hash-unknown")).isEmpty();
    }

    private static void session(UUID business, UUID user, String hash, String expiresAt) {
        thorbis.tenant(business, user)
                .dsl()
                .execute(
                        "insert into security_mgmt.enhanced_user_sessions"
                                + " (business_id, user_id, session_token_hash, device_fingerprint, ip_address, expires_at)"
                                + " values (?, ?, ?, 'a phone', '192.0.2.1', " + expiresAt + ")",
                        business,
                        user,
                        hash);
    }
}
