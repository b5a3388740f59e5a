/** What reports do that needs no database. */
@NullMarked
package com.thorbis.reporting.output;

import org.jspecify.annotations.NullMarked;
