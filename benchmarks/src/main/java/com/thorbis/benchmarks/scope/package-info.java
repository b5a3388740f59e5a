/** What the tenant scope costs: one row read, one row inserted, many rows loaded. */
@NullMarked
package com.thorbis.benchmarks.scope;

import org.jspecify.annotations.NullMarked;
