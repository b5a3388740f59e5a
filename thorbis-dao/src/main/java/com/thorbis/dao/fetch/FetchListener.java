package com.thorbis.dao.fetch;

/**
 * Is told of each fetch when it has run, in the thread that ran it; what it throws, the caller of the fetch gets.
 *
 * <pre>{@code
 * Thorbis thorbis = Thorbis.builder(dataSource)
 *         .fetchListener(run -> times.record(run.fetch(), run.time()))
 *         .build();
 * }</pre>
 */
@FunctionalInterface
public interface FetchListener {

    /** A fetch has run to its end. One that failed is not told of; its caller has the exception. */
    void fetched(FetchRun run);
}
