package com.thorbis.reporting.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * What a scheduler did since its start, on this node.
 *
 * @param leading whether this node is the one that refreshes
 * @param runs how often it looked for marks
 * @param marks marks taken
 * @param customers customers computed again
 * @param failures how many runs failed; the next one tries again
 * @param lastRun when the last run ended; empty before the first
 * @param lastFailure why the last failed run did; empty if none did
 */
public record SchedulerMetrics(
        boolean leading,
        long runs,
        long marks,
        long customers,
        long failures,
        Optional<Instant> lastRun,
        Optional<String> lastFailure) {}
