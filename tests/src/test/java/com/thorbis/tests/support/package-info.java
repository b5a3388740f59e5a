/** The databases that tests run on. */
@NullMarked
package com.thorbis.tests.support;

import org.jspecify.annotations.NullMarked;
