/** What the tests of this module share: a server, and databases on it. */
@NullMarked
package com.thorbis.core.support;

import org.jspecify.annotations.NullMarked;
