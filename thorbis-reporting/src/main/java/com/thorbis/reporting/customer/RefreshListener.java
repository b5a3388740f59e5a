package com.thorbis.reporting.customer;

/** Follows a refresh, and can end it. */
@FunctionalInterface
public interface RefreshListener {

    /** Lets every refresh run to its end. */
    RefreshListener NONE = progress -> true;

    /**
     * Told after each commit, on the thread that refreshes.
     *
     * @return whether to go on; what was committed stays so in any case
     */
    boolean goOn(RefreshProgress progress);
}
