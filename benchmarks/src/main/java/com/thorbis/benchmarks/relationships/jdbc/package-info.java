/** The driver alone: the floor, and no peer. One query a level, with an array of keys; inserts in batches. */
@NullMarked
package com.thorbis.benchmarks.relationships.jdbc;

import org.jspecify.annotations.NullMarked;
