/** Every tenant table of the catalogue against everything that a service can send: no row of another tenant. */
@NullMarked
package com.thorbis.tests.isolation;

import org.jspecify.annotations.NullMarked;
