/** Files of the user's, read and checked before anything is written; a mistake is named by file, line and column. */
@NullMarked
package com.thorbis.example.service.input;

import org.jspecify.annotations.NullMarked;
