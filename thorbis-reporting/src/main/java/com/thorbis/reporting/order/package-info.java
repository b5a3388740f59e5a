/** The orders of all industries that are revenue, as one table. */
@NullMarked
package com.thorbis.reporting.order;

import org.jspecify.annotations.NullMarked;
