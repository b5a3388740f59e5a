/** The functions of schema {@code thorbis}, called as the roles that call them. */
@NullMarked
package com.thorbis.core.sql;

import org.jspecify.annotations.NullMarked;
