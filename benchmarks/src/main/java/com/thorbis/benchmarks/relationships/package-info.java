/** Trees of rows, read and written by this library and by those that it is compared with. */
@NullMarked
package com.thorbis.benchmarks.relationships;

import org.jspecify.annotations.NullMarked;
