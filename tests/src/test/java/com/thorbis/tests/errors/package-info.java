/** That each error says what happened, where, and what to do, and shows no values of rows. */
@NullMarked
package com.thorbis.tests.errors;

import org.jspecify.annotations.NullMarked;
