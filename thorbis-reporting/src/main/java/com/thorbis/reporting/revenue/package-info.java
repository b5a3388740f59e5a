/** Report 1: revenue by industry and month. */
@NullMarked
package com.thorbis.reporting.revenue;

import org.jspecify.annotations.NullMarked;
