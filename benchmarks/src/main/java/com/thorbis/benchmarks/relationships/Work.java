package com.thorbis.benchmarks.relationships;

/** What a library is asked to do. */
@FunctionalInterface
public interface Work<I, O> {

    O run(I input) throws Exception;
}
