/** Expressions that the reports share. */
@NullMarked
package com.thorbis.reporting.internal.sql;

import org.jspecify.annotations.NullMarked;
