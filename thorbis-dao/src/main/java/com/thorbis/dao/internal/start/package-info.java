/** What is checked before the first tenant: the role, the driver, a pooler, the schema. */
@NullMarked
package com.thorbis.dao.internal.start;

import org.jspecify.annotations.NullMarked;
