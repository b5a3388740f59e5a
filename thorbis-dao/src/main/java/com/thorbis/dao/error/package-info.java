/** All that a caller may catch: unchecked, a class for each thing that a caller can do about it. */
@NullMarked
package com.thorbis.dao.error;

import org.jspecify.annotations.NullMarked;
