/** Measures several ways of doing the same work, turn by turn, so that their medians can be compared. */
@NullMarked
package com.thorbis.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
