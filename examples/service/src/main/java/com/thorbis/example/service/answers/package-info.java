/** Questions to the database as typed queries, each answered by records of its own. */
@NullMarked
package com.thorbis.example.service.answers;

import org.jspecify.annotations.NullMarked;
