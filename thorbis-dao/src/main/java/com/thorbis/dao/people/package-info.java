/** People and businesses, which no tenant owns: through the few functions of the database that may cross tenants. */
@NullMarked
package com.thorbis.dao.people;

import org.jspecify.annotations.NullMarked;
