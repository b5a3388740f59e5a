/** Report 8: what hints at satisfaction, which nobody measured. */
@NullMarked
package com.thorbis.reporting.satisfaction;

import org.jspecify.annotations.NullMarked;
