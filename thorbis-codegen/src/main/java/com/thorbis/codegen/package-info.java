/** jOOQ code generation from Flyway migrations, with relationships as methods. */
@NullMarked
package com.thorbis.codegen;

import org.jspecify.annotations.NullMarked;
