/** Reports as a console table, CSV, JSON, XLSX and HTML. */
@NullMarked
package com.thorbis.reporting.output;

import org.jspecify.annotations.NullMarked;
