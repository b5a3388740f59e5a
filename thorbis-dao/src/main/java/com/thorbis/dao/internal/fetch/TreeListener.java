package com.thorbis.dao.internal.fetch;

import com.thorbis.dao.internal.scope.Reading;

/** Is told when a tree, or as much of it as the caller wanted, has been read. */
@FunctionalInterface
public interface TreeListener {

    /** Nobody. */
    TreeListener NONE = (reading, roots, nanos) -> {};

    /**
     * The reading has been closed.
     *
     * @param roots how many rows of the root were read
     * @param nanos since it was begun
     */
    void ended(Reading reading, long roots, long nanos);
}
