/** Report 4: what technicians got done. */
@NullMarked
package com.thorbis.reporting.technician;

import org.jspecify.annotations.NullMarked;
