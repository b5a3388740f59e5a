/** What is told of fetches: PostgreSQL's plans, the cost of those that ran, and those that run in loops. */
@NullMarked
package com.thorbis.tests.explain;

import org.jspecify.annotations.NullMarked;
