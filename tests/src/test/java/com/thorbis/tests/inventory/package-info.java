/** The database as it is, compared with what it must hold as written down apart from the migrations. */
@NullMarked
package com.thorbis.tests.inventory;

import org.jspecify.annotations.NullMarked;
