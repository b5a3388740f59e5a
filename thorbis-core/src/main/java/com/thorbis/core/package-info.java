/** What generated tables say about themselves: their key, their tenant, their version, their edges. */
@NullMarked
package com.thorbis.core;

import org.jspecify.annotations.NullMarked;
