package com.thorbis.reporting.customer;

import java.util.UUID;

/**
 * How far a refresh is, counted from its start.
 *
 * @param businessId the tenant that it is at
 * @param marks marks taken
 * @param customers customers computed again; one with several marks may count more than once
 */
public record RefreshProgress(UUID businessId, long marks, long customers) {}
