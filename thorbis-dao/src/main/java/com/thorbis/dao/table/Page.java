package com.thorbis.dao.table;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of an ordered whole.
 *
 * @param rows the rows, in the order asked for; empty only where nothing was left
 * @param next what to ask {@link ReadDao#page} for the page behind this one; empty where this is the last
 * @param <R> the record type
 */
public record Page<R>(List<R> rows, Optional<PageRequest> next) {}
