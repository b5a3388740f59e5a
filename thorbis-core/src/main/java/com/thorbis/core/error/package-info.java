/** What every error of this library has in common, and the errors that the database names by SQLSTATE. */
@NullMarked
package com.thorbis.core.error;

import org.jspecify.annotations.NullMarked;
