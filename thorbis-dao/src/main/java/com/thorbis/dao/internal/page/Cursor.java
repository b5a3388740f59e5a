package com.thorbis.dao.internal.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, and which way it is read.
 *
 * @param backward whether it is the page before the position
 * @param position the sort values of a row; empty for the beginning of the whole or, backward, for its end
 */
record Cursor(boolean backward, List<@Nullable Object> position) {

    static final Cursor FIRST = new Cursor(false, List.of());
    static final Cursor LAST = new Cursor(true, List.of());
}
