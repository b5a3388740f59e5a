/**
 * Spring Data JDBC as its reference advises: small aggregates that refer to each other by id, a query a level, inserts in
 * batches. Aggregates with collections would be read with a query for each parent.
 */
@NullMarked
package com.thorbis.benchmarks.relationships.springdata;

import org.jspecify.annotations.NullMarked;
