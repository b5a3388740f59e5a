/** Measures two ways of doing the same work, turn by turn, and compares their medians. */
@NullMarked
package com.thorbis.benchmarks.pair;

import org.jspecify.annotations.NullMarked;
