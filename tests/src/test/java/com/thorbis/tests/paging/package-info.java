/** Pages and their cursors: forward, back, over missing values, and in the wrong hands. */
@NullMarked
package com.thorbis.tests.paging;

import org.jspecify.annotations.NullMarked;
