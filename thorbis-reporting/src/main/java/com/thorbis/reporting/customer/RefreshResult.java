package com.thorbis.reporting.customer;

/**
 * What a refresh did.
 *
 * @param marks marks taken
 * @param customers customers computed again
 * @param ended why it ended
 */
public record RefreshResult(long marks, long customers, Ended ended) {

    /** Why a refresh ended. */
    public enum Ended {
        /** There was nothing left to do. */
        DONE,
        /** The listener or an interruption said so. */
        CANCELLED,
        /** Another refresher is at a tenant: what it does need not be done twice. */
        BUSY
    }
}
