/** Below jOOQ: carries the tenant in the network round trip of each statement. */
@NullMarked
package com.thorbis.dao.internal.scope;

import org.jspecify.annotations.NullMarked;
