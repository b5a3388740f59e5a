/** What all reports have in common: whose they are, what they look like as a table, and the rows behind a figure. */
@NullMarked
package com.thorbis.reporting.report;

import org.jspecify.annotations.NullMarked;
