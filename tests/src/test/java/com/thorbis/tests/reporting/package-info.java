/** Reports, held against plain Java over the same rows. */
@NullMarked
package com.thorbis.tests.reporting;

import org.jspecify.annotations.NullMarked;
