/** What the catalogue knows of a relationship: where it leads, by which columns, to one row or to many. */
@NullMarked
package com.thorbis.core.edge;

import org.jspecify.annotations.NullMarked;
