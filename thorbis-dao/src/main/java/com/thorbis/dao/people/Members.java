package com.thorbis.dao.people;

import org.jooq.DSLContext;

/** Who belongs to a tenant. Users are global, so that a tenant can't insert one by itself. */
public final class Members {

    private final DSLContext dsl;

    /** For {@code tenant.members()}, which is the way to one. */
    public Members(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Invites someone into the business: the user, if the address is new, and the membership, in one call.
     *
     * @param role one of {@code owner}, {@code manager}, {@code staff}, {@code technician}, {@code contractor},
     *     {@code viewer}
     * @throws com.thorbis.dao.error.ConstraintViolationException if the person is a member or invited already, the
     *     address is none, or the role does not exist
     */
    public Invitation invite(Person person, String role) {
        return dsl.fetchSingle(
                        "select membership_id, user_id from user_mgmt.invite_member(?, ?, ?, ?)",
                        person.email(),
                        person.firstName(),
                        person.lastName(),
                        role)
                .into(Invitation.class);
    }
}
