/** What rows become: records of the caller's or generated ones, maps, JSON; checked before any row is read. */
@NullMarked
package com.thorbis.dao.internal.shape;

import org.jspecify.annotations.NullMarked;
