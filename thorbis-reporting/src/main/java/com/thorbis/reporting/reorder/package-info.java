/** Report 6: what to order. */
@NullMarked
package com.thorbis.reporting.reorder;

import org.jspecify.annotations.NullMarked;
