/** Applies the migrations of the core, of Thorbis and of the user, and tells when database and jar differ. */
@NullMarked
package com.thorbis.core.migration;

import org.jspecify.annotations.NullMarked;
