/** Many tenants on few connections, with everything that goes wrong in production. */
@NullMarked
package com.thorbis.tests.soak;

import org.jspecify.annotations.NullMarked;
