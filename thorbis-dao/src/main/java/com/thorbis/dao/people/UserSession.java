package com.thorbis.dao.people;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A live session: what a {@code Tenant} is made of.
 *
 * @param role of the user in the business, such as {@code technician}
 * @param roleLevel 1 is the owner; smaller is stronger
 */
public record UserSession(
        UUID sessionId, UUID businessId, UUID userId, String role, int roleLevel, OffsetDateTime expiresAt) {}
