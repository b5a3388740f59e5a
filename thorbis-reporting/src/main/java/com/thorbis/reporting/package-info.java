/** The way in: one {@link com.thorbis.reporting.Reporting} for what is to be told of a business. */
@NullMarked
package com.thorbis.reporting;

import org.jspecify.annotations.NullMarked;
