/** What of the scope can be told without a server. */
@NullMarked
package com.thorbis.dao.internal.scope;

import org.jspecify.annotations.NullMarked;
