package com.thorbis.dao.people;

import java.util.UUID;

/**
 * A business that a user belongs to.
 *
 * @param businessStatus such as {@code active}
 * @param role such as {@code owner}
 * @param roleLevel 1 is the owner; smaller is stronger
 * @param status such as {@code invited} or {@code active}
 */
public record Membership(
        UUID businessId, String businessName, String businessStatus, String role, int roleLevel, String status) {}
