/** The rows that are read and written, as all sides' answers are compared. */
@NullMarked
package com.thorbis.benchmarks.relationships.view;

import org.jspecify.annotations.NullMarked;
