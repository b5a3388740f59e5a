/** That Thorbis does not start where it could not keep its promise. */
@NullMarked
package com.thorbis.tests.start;

import org.jspecify.annotations.NullMarked;
