/** Report 7: who comes again, and who buys lately, often and much. */
@NullMarked
package com.thorbis.reporting.loyalty;

import org.jspecify.annotations.NullMarked;
