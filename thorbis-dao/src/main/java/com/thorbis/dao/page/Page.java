package com.thorbis.dao.page;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of an ordered whole.
 *
 * <p>Its cursors are texts of letters, digits, {@code -} and {@code _}, to be put into a URL and given back as they are.
 * They are signed and bound to the tenant and the query, so that nobody can make or change one; they are not encrypted,
 * so that who holds one can read the sort values of a row on this page.
 *
 * @param rows the rows, in the order asked for; empty only where none was left
 * @param next a cursor for the page behind this one; empty where this is the last
 * @param previous a cursor for the page before this one; empty where this is the first
 * @param <X> what a row became
 */
public record Page<X>(List<X> rows, Optional<String> next, Optional<String> previous) {}
