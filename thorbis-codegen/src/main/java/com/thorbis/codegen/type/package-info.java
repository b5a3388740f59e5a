/** The Java type of a column: enums from lists of values, and types that jOOQ does not know. */
@NullMarked
package com.thorbis.codegen.type;

import org.jspecify.annotations.NullMarked;
