package com.thorbis.dao.internal.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.tools.StringUtils;

import com.thorbis.core.edge.Edge;
import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.table.Rows;

/**
 * All that is read of a row, by the names that components have: {@code roNumber} of {@code ro_number}.
 *
 * @param origin what it is read of, for messages
 * @param fields names that each need a component
 * @param unfetched relationships that could be followed as well, by name
 */
record Sources(
        String origin,
        Map<String, Set<Source>> byName,
        Set<String> fields,
        List<Branch> branches,
        Map<String, String> unfetched) {

    /** The table's columns and the computed fields, which go before a column of their name. */
    static Sources of(Selection<?> selection) {
        String table = Rows.name(selection.table());
        Map<String, Set<Source>> byName = new LinkedHashMap<>();
        for (Field<?> field : selection.table().fields()) {
            String name = StringUtils.toCamelCaseLC(field.getName());
            byName.put(name, Set.of(new Source(table + "." + field.getName(), field, Column.of(field))));
        }
        selection
                .fields()
                .forEach((name, column) -> byName.put(
                        name, Set.of(new Source("the field " + name, column.of(selection.table()), column))));
        Map<String, String> unfetched = new LinkedHashMap<>();
        for (Edge edge : selection.table().edges()) {
            unfetched.put(edge.name(), selection.table().getClass().getSimpleName() + "::" + edge.name());
        }
        return new Sources(table, byName, selection.fields().keySet(), selection.branches(), unfetched);
    }

    /** The fields of a query, by their names as they are and in camel case. */
    static Sources of(List<Field<?>> fields) {
        Map<String, Set<Source>> byName = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            Source source = new Source(field.toString(), field, Column.of(field));
            for (String name : List.of(field.getName(), StringUtils.toCamelCaseLC(field.getName()))) {
                byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(source);
            }
        }
        return new Sources("the query", byName, Set.of(), List.of(), Map.of());
    }

    /**
     * The one that a component names.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    Source of(Slot slot) {
        Set<Source> named = byName.getOrDefault(slot.name(), Set.of());
        if (named.size() > 1) {
            throw new IllegalArgumentException(slot + " has several sources: "
                    + named.stream().map(Source::toString).collect(Collectors.joining(", "))
                    + "; give one of them another name, by as(…).");
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        slot + " has no source: " + origin + " has nothing of this name. " + wayOut(slot)));
    }

    private String wayOut(Slot slot) {
        String edge = unfetched.get(slot.name());
        if (edge == null) {
            return "Nearest are " + Nearest.to(slot.name(), names()) + ".";
        }
        boolean isPartOfItself =
                slot.type().equals(slot.owner()) || slot.type().element().equals(slot.owner());
        return "The relationship is not fetched: add "
                + (isPartOfItself ? "recursively(" + edge + ") to the fetch, or a depth." : "with(" + edge + ").");
    }

    private List<String> names() {
        return Stream.concat(byName.keySet().stream(), branches.stream().map(Branch::name))
                .toList();
    }
}
