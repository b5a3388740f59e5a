/** Breaks rules on purpose. */
@NullMarked
package com.thorbis.tests.architecture.wrong.one;

import org.jspecify.annotations.NullMarked;
