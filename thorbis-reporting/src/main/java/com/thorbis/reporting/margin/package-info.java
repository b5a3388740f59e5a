/** Report 5: what is earned on menu items and products. */
@NullMarked
package com.thorbis.reporting.margin;

import org.jspecify.annotations.NullMarked;
