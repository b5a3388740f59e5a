package com.thorbis.benchmarks.rounds;

/**
 * One of several ways of doing the same work.
 *
 * @param <T> what an operation results in
 */
@FunctionalInterface
public interface Side<T> {

    /**
     * Does the work once.
     *
     * @param operation counts up from 0 and is the same on all sides, so that they get the same input
     */
    T run(long operation) throws Exception;

    /** What of a result must be equal on all sides; asked outside the time that is measured. */
    default Object answer(T result) throws Exception {
        return result;
    }

    /** Takes away what a sample left behind, where the next one must not find it; outside the time that is measured. */
    default void tidy() throws Exception {}
}
