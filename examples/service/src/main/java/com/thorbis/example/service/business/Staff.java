package com.thorbis.example.service.business;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import com.thorbis.dao.TenantTransaction;
import com.thorbis.dao.people.Invitation;
import com.thorbis.dao.people.Person;
import com.thorbis.schema.user_mgmt.enums.BusinessUserRole;
import com.thorbis.schema.user_mgmt.enums.BusinessUserStatus;

import static com.thorbis.schema.user_mgmt.Tables.BUSINESS_USERS;

/** Takes people on. Users are of all tenants, so a tenant can invite one and never insert one. */
public final class Staff {

    private Staff() {}

    /**
     * Invites a person, who accepts at once: work is assigned to active members only.
     *
     * @return the user's key
     */
    public static UUID hire(TenantTransaction tx, Person person, BusinessUserRole role) {
        Invitation invitation = tx.members().invite(person, role.literal());
        tx.dao(BUSINESS_USERS)
                .update(
                        invitation.membershipId(),
                        member -> member.setStatus(BusinessUserStatus.ACTIVE)
                                .setJoinedAt(OffsetDateTime.now(ZoneOffset.UTC)));
        return invitation.userId();
    }
}
