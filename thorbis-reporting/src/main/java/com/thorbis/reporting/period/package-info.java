/** Days from and to, as a business counts them. */
@NullMarked
package com.thorbis.reporting.period;

import org.jspecify.annotations.NullMarked;
