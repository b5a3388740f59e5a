package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of rows: downwards a query for each level, with the keys of all rows above it; upwards the caller's
 * objects, the leaves first, since a record needs its parts when it is made.
 */
public record TreeReader(DSLContext dsl, Object tenant) {

    /** The tree under the root's rows. */
    public <X> List<X> read(Level<?, X> root) {
        Selection<?> selection = root.selection();
        SelectSeekStepN<Record> query = dsl.select(root.fields(selection.table()))
                .from(selection.table())
                .where(selection.condition(selection.table(), tenant))
                .orderBy(selection.order(selection.table()));
        Window window = selection.window();
        return build(
                root,
                values(
                        window.isLimited()
                                ? query.limit(window.limit())
                                        .offset(window.offset())
                                        .fetch()
                                : query.fetch()));
    }

    private static List<@Nullable Object[]> values(List<? extends Record> rows) {
        return rows.stream().<@Nullable Object[]>map(Record::intoArray).toList();
    }

    private <X> List<X> build(Level<?, X> level, List<@Nullable Object[]> rows) {
        List<Map<Object, List<Object>>> related = new ArrayList<>();
        for (Step step : level.steps()) {
            related.add(follow(step, step.next(level), rows));
        }
        List<X> built = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            built.add(level.shape().build(row, relatedTo(row, level.steps(), related)));
        }
        return built;
    }

    private static List<List<Object>> relatedTo(
            @Nullable Object[] row, List<Step> steps, List<Map<Object, List<Object>>> related) {
        List<List<Object>> lists = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Object key = steps.get(i).keyOf(row);
            lists.add(key == null ? List.of() : related.get(i).getOrDefault(key, List.of()));
        }
        return lists;
    }

    private Map<Object, List<Object>> follow(Step step, Level<?, ?> next, List<@Nullable Object[]> from) {
        Set<Object> keys = from.stream()
                .map(step::keyOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (keys.isEmpty()) {
            return Map.of();
        }
        Far far = Far.of(step, next.selection().table().as("nested"), tenant, keys);
        return group(next, values(far.fetch(dsl, next, tenant)), step.farKey().size());
    }

    private <X> Map<Object, List<Object>> group(Level<?, X> level, List<@Nullable Object[]> rows, int keys) {
        List<X> built = build(level, rows);
        int first = level.columns().size();
        int[] positions = IntStream.range(first, first + keys).toArray();
        Map<Object, List<Object>> groups = new HashMap<>();
        for (int i = 0; i < built.size(); i++) {
            Object key = Objects.requireNonNull(Step.keyOf(rows.get(i), positions));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(built.get(i));
        }
        groups.replaceAll((key, list) -> Collections.unmodifiableList(list));
        return groups;
    }
}
