/** One table, read and written under a tenant. */
@NullMarked
package com.thorbis.dao.table;

import org.jspecify.annotations.NullMarked;
