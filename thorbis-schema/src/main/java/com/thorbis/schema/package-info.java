/** The migrations of Thorbis Business OS; the tables and records generated from them lie in a package per database schema. */
@NullMarked
package com.thorbis.schema;

import org.jspecify.annotations.NullMarked;
