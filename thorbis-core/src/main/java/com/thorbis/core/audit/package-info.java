/** Reads any database's catalogue and tells what breaks the rules of a tenant schema, with the statement that mends it. */
@NullMarked
package com.thorbis.core.audit;

import org.jspecify.annotations.NullMarked;
