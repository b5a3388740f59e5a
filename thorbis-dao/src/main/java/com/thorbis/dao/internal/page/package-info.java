/** Pages by position: total orders, the condition "behind this row", and cursors that nobody can forge. */
@NullMarked
package com.thorbis.dao.internal.page;

import org.jspecify.annotations.NullMarked;
