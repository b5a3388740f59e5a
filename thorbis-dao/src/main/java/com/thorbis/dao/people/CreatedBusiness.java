package com.thorbis.dao.people;

import java.util.UUID;

/** The keys of a business and of its owner, who is new or was known. */
public record CreatedBusiness(UUID businessId, UUID ownerId) {}
