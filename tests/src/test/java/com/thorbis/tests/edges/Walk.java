package com.thorbis.tests.edges;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jooq.Field;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;

/** Follows a relationship by a fetch, along its generated method. */
record Walk(Tenant tenant) {

    /** The keys of the rows that each source row leads to, in their order; empty for one that leads to none. */
    Map<String, List<String>> follow(
            Edge edge, Function<KeyedTable<?, ?>, EdgePath<KeyedTable<?, ?>>> path, boolean withDeleted) {
        KeyedTable<?, ?> source = (KeyedTable<?, ?>) edge.source();
        KeyedTable<?, ?> target = (KeyedTable<?, ?>) edge.target();
        Fetch<KeyedTable<?, ?>, Node> fetch = withDeleted
                ? Fetch.<KeyedTable<?, ?>>from(source).withDeleted().with(path, Fetch::withDeleted)
                : Fetch.<KeyedTable<?, ?>>from(source).with(path);
        Map<String, List<String>> found = new TreeMap<>();
        for (Node node : tenant.fetch(fetch).list()) {
            List<String> targets = node.many(path).stream()
                    .map(next -> key(next, target))
                    .sorted()
                    .toList();
            if (found.put(key(node, source), targets) != null) {
                throw new AssertionError(edge + " led from a row twice: " + node.record());
            }
        }
        return found;
    }

    private static String key(Node node, KeyedTable<?, ?> table) {
        return table.keyFields().stream()
                .map(Field::getName)
                .map(column -> node.record().get(column, String.class))
                .collect(Collectors.joining("/"));
    }
}
