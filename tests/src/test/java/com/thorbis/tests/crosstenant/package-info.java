/** Work across tenants, and people, whom no tenant owns. */
@NullMarked
package com.thorbis.tests.crosstenant;

import org.jspecify.annotations.NullMarked;
