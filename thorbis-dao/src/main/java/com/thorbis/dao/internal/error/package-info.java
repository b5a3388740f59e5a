/** Tells what the driver's errors mean for the caller. */
@NullMarked
package com.thorbis.dao.internal.error;

import org.jspecify.annotations.NullMarked;
