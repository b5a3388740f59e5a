/** How a tree of rows is read level by level, and becomes what the caller asked for. */
@NullMarked
package com.thorbis.dao.internal.fetch;

import org.jspecify.annotations.NullMarked;
