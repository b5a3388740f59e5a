/** Trees of rows: saved whole or not at all, in few statements, with an answer that says what became of them. */
@NullMarked
package com.thorbis.dao.save;

import org.jspecify.annotations.NullMarked;
