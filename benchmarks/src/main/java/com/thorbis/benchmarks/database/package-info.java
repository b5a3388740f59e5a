/** The server that benchmarks run against, near and far. */
@NullMarked
package com.thorbis.benchmarks.database;

import org.jspecify.annotations.NullMarked;
