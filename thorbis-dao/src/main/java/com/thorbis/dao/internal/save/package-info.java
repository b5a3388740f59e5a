/** How a tree of the caller's becomes rows, the rows few statements, and a failure the path of the row that it is about. */
@NullMarked
package com.thorbis.dao.internal.save;

import org.jspecify.annotations.NullMarked;
