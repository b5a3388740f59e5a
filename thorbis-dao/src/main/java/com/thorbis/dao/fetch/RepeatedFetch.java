package com.thorbis.dao.fetch;

import java.util.Optional;

/**
 * A fetch that ran more often than it should.
 *
 * @param fetch as in {@link FetchRun#fetch()}
 * @param runs how often it has run so far
 * @param caller the line of the caller's code that ran it; empty if there is none on the stack
 */
public record RepeatedFetch(String fetch, int runs, Optional<StackTraceElement> caller) {

    /** What happened, where, and what to do. */
    @Override
    public String toString() {
        return "The same fetch ran " + runs + " times: " + fetch
                + caller.map(line -> ", at " + line).orElse("")
                + ". In a loop, each turn pays for its round trips; ask for all rows in one fetch, as a relationship of the"
                + " one that is looped over, or by a condition with all keys.";
    }
}
