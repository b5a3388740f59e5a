/** How a report is read: at one moment, for so long at most. */
@NullMarked
package com.thorbis.reporting.internal.run;

import org.jspecify.annotations.NullMarked;
