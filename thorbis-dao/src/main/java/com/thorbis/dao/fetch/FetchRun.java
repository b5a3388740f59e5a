package com.thorbis.dao.fetch;

import java.time.Duration;

/**
 * A fetch that has run.
 *
 * @param fetch what was read, on one line: tables, relationships, conditions without their values; equal for the same
 *     fetch with other values
 * @param scope of whom: the same object for all that one {@code Tenant} and its transactions run
 * @param statements how many were sent
 * @param roundTrips how often the network was crossed and back
 * @param rows how many were read, at all levels
 * @param time from the first statement to the last object
 * @param inTransaction whether it ran in a transaction of the caller's
 */
public record FetchRun(
        String fetch, Object scope, int statements, int roundTrips, long rows, Duration time, boolean inTransaction) {}
