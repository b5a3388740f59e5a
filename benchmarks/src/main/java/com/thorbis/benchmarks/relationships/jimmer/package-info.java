/**
 * Jimmer as its manual advises: object fetchers with batches as large as what is asked for, entities saved as trees.
 * The ids of a business's rows are enough to join by: rows of other businesses are not there.
 */
@NullMarked
package com.thorbis.benchmarks.relationships.jimmer;

import org.jspecify.annotations.NullMarked;
