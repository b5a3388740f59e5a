/** Every relationship of the generated catalogue, against what the database itself says of it. */
@NullMarked
package com.thorbis.tests.edges;

import org.jspecify.annotations.NullMarked;
