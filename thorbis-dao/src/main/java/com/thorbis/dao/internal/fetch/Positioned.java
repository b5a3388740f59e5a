package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a page.
 *
 * @param position its values of what the page is sorted by
 */
public record Positioned<X>(X value, List<@Nullable Object> position) {}
