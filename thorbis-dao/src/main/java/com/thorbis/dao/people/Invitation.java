package com.thorbis.dao.people;

import java.util.UUID;

/**
 * A membership that waits to be accepted.
 *
 * @param membershipId the key of the row of {@code business_users}
 * @param userId the key of the user, who is new or was known
 */
public record Invitation(UUID membershipId, UUID userId) {}
