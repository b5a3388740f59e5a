/** Breaks rules on purpose. */
@NullMarked
package com.thorbis.tests.architecture.wrong.two;

import org.jspecify.annotations.NullMarked;
