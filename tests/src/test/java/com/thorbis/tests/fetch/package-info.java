/** Relationships, read as trees. */
@NullMarked
package com.thorbis.tests.fetch;

import org.jspecify.annotations.NullMarked;
