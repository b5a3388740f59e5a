/** What an embedded server does not have: PostGIS, pg_cron and PgBouncer, in a container. */
@NullMarked
package com.thorbis.tests.container;

import org.jspecify.annotations.NullMarked;
