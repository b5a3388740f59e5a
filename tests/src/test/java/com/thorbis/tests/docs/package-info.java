/** The samples of README, manual and Javadoc, as tests, and the check that the pages show them unchanged. */
@NullMarked
package com.thorbis.tests.docs;

import org.jspecify.annotations.NullMarked;
