/** Work on rows of several tenants: under a role of its own, for a reason, and recorded. */
@NullMarked
package com.thorbis.dao.crosstenant;

import org.jspecify.annotations.NullMarked;
