package com.thorbis.dao.internal.save;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What became of trees.
 *
 * @param roots in the order given
 * @param rows all rows of the trees, those of link tables included
 * @param deleted the keys of rows that are gone
 */
public record Saved(List<Row> roots, Collection<List<Row>> rows, Map<Part, List<Object>> deleted) {}
