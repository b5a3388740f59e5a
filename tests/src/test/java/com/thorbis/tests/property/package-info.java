/** Random trees of rows, read by every strategy and compared with an oracle that knows no SQL. */
@NullMarked
package com.thorbis.tests.property;

import org.jspecify.annotations.NullMarked;
