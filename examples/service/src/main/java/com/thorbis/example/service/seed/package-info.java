/** Two businesses of four industries, made up but believable, and the same from each seed. */
@NullMarked
package com.thorbis.example.service.seed;

import org.jspecify.annotations.NullMarked;
