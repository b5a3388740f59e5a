package com.thorbis.benchmarks.relationships;

/**
 * A page of a business's rows.
 *
 * @param after the key that the page follows
 * @param limit how many rows
 */
public record Request<K>(Garage garage, K after, int limit) {}
