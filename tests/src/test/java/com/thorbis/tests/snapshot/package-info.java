/** All levels of a fetch are of one moment, whoever writes beside it. */
@NullMarked
package com.thorbis.tests.snapshot;

import org.jspecify.annotations.NullMarked;
