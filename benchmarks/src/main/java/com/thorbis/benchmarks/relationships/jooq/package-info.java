/**
 * jOOQ by hand, with the generated tables: one join of all levels, MULTISET, and one query a level with an array of keys.
 */
@NullMarked
package com.thorbis.benchmarks.relationships.jooq;

import org.jspecify.annotations.NullMarked;
