package com.thorbis.dao.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jooq.DSLContext;

/** What must be read before a tenant is known: whose session a token is, and where a user is a member. */
public final class People {

    private final DSLContext dsl;

    /** For {@code thorbis.people()}, which is the way to one. */
    public People(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Looks a session up by its token.
     *
     * @param tokenHash the hash under which the token was stored, never the token
     * @return empty if it was revoked, has expired or never was, or if the member or the business is locked out
     */
    public Optional<UserSession> findSession(String tokenHash) {
        return dsl.resultQuery("""
                        select session_id, business_id, user_id, role, role_level, expires_at
                        from security_mgmt.session_by_token(?)""", tokenHash).fetchOptionalInto(UserSession.class);
    }

    /**
     * Where a user is a member, whatever the state of the membership; for a user who has proved who they are.
     *
     * @return by name; empty for an unknown user
     */
    public List<Membership> memberships(UUID userId) {
        return dsl.resultQuery("""
                        select business_id, business_name, business_status, role, role_level, status
                        from user_mgmt.memberships_of(?)""", userId).fetchInto(Membership.class);
    }
}
