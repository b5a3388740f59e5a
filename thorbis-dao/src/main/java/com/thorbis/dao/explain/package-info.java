/** What PostgreSQL says of a fetch before it runs, and what to do about it. */
@NullMarked
package com.thorbis.dao.explain;

import org.jspecify.annotations.NullMarked;
