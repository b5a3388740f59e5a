package com.thorbis.example.service.business;

import java.util.UUID;

import com.thorbis.dao.Tenant;

/**
 * A business and the scope to work on it.
 *
 * @param ownerId the user who owns it, and in whose name the tenant acts
 */
public record Business(String name, UUID ownerId, Tenant tenant) {}
