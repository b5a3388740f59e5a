/**
 * What each customer bought in all industries of a business: {@link com.thorbis.reporting.customer.Customer360} reads it,
 * exact at every moment, {@link com.thorbis.reporting.customer.Customer360Refresher} and {@link
 * com.thorbis.reporting.customer.Customer360Scheduler} keep reading fast.
 */
@NullMarked
package com.thorbis.reporting.customer;

import org.jspecify.annotations.NullMarked;
