package com.thorbis.benchmarks;

/** Workloads that belong together and share what they need, such as a server and its data. */
public interface Group {

    /** What the command calls it. */
    String name();

    /** Sets up what the workloads need, hands each to the bench, and takes everything down again. */
    void run(Bench bench) throws Exception;
}
