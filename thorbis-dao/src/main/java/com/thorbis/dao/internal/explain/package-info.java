/** Asks PostgreSQL for plans, and reads them for what will be slow. */
@NullMarked
package com.thorbis.dao.internal.explain;

import org.jspecify.annotations.NullMarked;
