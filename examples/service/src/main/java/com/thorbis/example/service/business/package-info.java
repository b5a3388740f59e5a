/** The businesses of the example, founded across tenants and then worked on one at a time. */
@NullMarked
package com.thorbis.example.service.business;

import org.jspecify.annotations.NullMarked;
