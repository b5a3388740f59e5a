/** This library. */
@NullMarked
package com.thorbis.benchmarks.relationships.thorbis;

import org.jspecify.annotations.NullMarked;
