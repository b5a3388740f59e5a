/**
 * Hibernate ORM as its guide advises: tenant ids in the mapping, lazy collections that are fetched by sub-select, in
 * batches or by join, read-only sessions; batched and ordered inserts.
 */
@NullMarked
package com.thorbis.benchmarks.relationships.hibernate;

import org.jspecify.annotations.NullMarked;
