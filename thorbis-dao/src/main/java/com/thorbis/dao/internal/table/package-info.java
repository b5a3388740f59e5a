/** The statements behind the DAOs: what each adds to the caller's values, and how many rows travel at once. */
@NullMarked
package com.thorbis.dao.internal.table;

import org.jspecify.annotations.NullMarked;
