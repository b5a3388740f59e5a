/** Relationships, found in the catalogue and written as methods. */
@NullMarked
package com.thorbis.codegen.edge;

import org.jspecify.annotations.NullMarked;
