/** Starts, stops and cleans up a local PostgreSQL; code generation, tests and examples share it. */
@NullMarked
package com.thorbis.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
