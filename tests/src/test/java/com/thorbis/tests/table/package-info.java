/** What DAOs read and write, and what they refuse. */
@NullMarked
package com.thorbis.tests.table;

import org.jspecify.annotations.NullMarked;
