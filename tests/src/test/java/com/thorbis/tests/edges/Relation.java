package com.thorbis.tests.edges;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jooq.Field;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.core.edge.Link;
import com.thorbis.tests.support.Catalogue;

/**
 * A relationship from one of its sides, in words and as a join of the tables {@code s} and {@code t}.
 *
 * @param text tells it from all others
 * @param join what follows {@code FROM source AS s}
 * @param optional whether a source row may lead to none although it leads to one at most
 */
record Relation(String text, String join, boolean optional) {

    /** As in {@code a.child(b_id) is b.parent(id)}. */
    static String key(String child, List<String> columns, String parent, List<String> referred) {
        String pairs = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " = " + referred.get(i))
                .sorted()
                .collect(Collectors.joining(", "));
        return child + " to " + parent + " by " + pairs;
    }

    static String inverse(String relation) {
        return "inverse of " + relation;
    }

    static String through(String link, String sourceKey, String targetKey) {
        return link + " through " + sourceKey + " and " + targetKey;
    }

    static String reference(String key, Map<String, String> meaning) {
        return key + " where "
                + meaning.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }

    /** What an edge says that it is. */
    static String textOf(Edge edge) {
        String source = Catalogue.name(edge.source());
        String target = Catalogue.name(edge.target());
        List<String> sourceColumns = names(edge.sourceFields());
        List<String> targetColumns = names(edge.targetFields());
        return switch (edge.kind()) {
            case KEY, SAME_KEY -> directed(edge, key(edge, source, sourceColumns, target, targetColumns));
            case POLYMORPHIC ->
                directed(edge, reference(key(edge, source, sourceColumns, target, targetColumns), meaning(edge)));
            case LINK -> {
                Link link = edge.link().orElseThrow();
                String name = Catalogue.name(link.table());
                yield through(
                        name,
                        key(name, names(link.sourceFields()), source, sourceColumns),
                        key(name, names(link.targetFields()), target, targetColumns));
            }
        };
    }

    private static String key(
            Edge edge, String source, List<String> sourceColumns, String target, List<String> targetColumns) {
        return edge.cardinality() == Cardinality.ONE
                ? key(source, sourceColumns, target, targetColumns)
                : key(target, targetColumns, source, sourceColumns);
    }

    private static String directed(Edge edge, String text) {
        return edge.cardinality() == Cardinality.ONE ? text : inverse(text);
    }

    private static Map<String, String> meaning(Edge edge) {
        return edge.discriminators().entrySet().stream()
                .collect(Collectors.toMap(column -> column.getKey().getName(), Map.Entry::getValue));
    }

    private static List<String> names(List<? extends Field<?>> fields) {
        return fields.stream().map(Field::getName).toList();
    }
}
