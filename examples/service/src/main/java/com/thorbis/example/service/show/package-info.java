/** What the example prints: tables, and what they are to show. */
@NullMarked
package com.thorbis.example.service.show;

import org.jspecify.annotations.NullMarked;
