/** Report 2: what was invoiced, what was collected, what is outstanding. */
@NullMarked
package com.thorbis.reporting.billing;

import org.jspecify.annotations.NullMarked;
