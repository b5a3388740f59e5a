/** Breaks rules on purpose. */
@NullMarked
package com.thorbis.tests.architecture.wrong.one.internal;

import org.jspecify.annotations.NullMarked;
