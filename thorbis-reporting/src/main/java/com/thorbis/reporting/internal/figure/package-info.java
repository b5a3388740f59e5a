/** Arithmetic and names that the reports share. */
@NullMarked
package com.thorbis.reporting.internal.figure;

import org.jspecify.annotations.NullMarked;
