/** Groups of benchmarks, and the command that runs one. */
@NullMarked
package com.thorbis.benchmarks;

import org.jspecify.annotations.NullMarked;
