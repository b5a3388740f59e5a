/** The customer 360 against a plain recomputation in Java: whatever is written, in whatever order, whoever refreshes. */
@NullMarked
package com.thorbis.tests.customer360;

import org.jspecify.annotations.NullMarked;
