/** Trees, saved through the public API as a service does it. */
@NullMarked
package com.thorbis.tests.save;

import org.jspecify.annotations.NullMarked;
