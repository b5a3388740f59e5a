/** What reports do that needs no database. */
@NullMarked
package com.thorbis.reporting.period;

import org.jspecify.annotations.NullMarked;
