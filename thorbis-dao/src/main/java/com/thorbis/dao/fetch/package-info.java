/** Relationships: what to read along them, and what it will cost. */
@NullMarked
package com.thorbis.dao.fetch;

import org.jspecify.annotations.NullMarked;
