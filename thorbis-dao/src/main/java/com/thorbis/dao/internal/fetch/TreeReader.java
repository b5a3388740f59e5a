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

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectSeekStepN;

/**
 * Reads a tree of rows: downwards a query for each level, with the keys of all rows above it; upwards the caller's
 * objects, the leaves first, since a record needs its parts when it is made.
 */
public record TreeReader(DSLContext dsl, Object tenant) {

    /** Not sent: the planner would take a number that it does not see for a small one. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** The tree under the root's rows. */
    public <X> List<X> read(Level<?, X> root, int limit) {
        Selection<?> selection = root.selection();
        SelectSeekStepN<Record> query = dsl.select(root.columns())
                .from(selection.table())
                .where(selection.condition(tenant))
                .orderBy(selection.order());
        return build(
                root, limit == NO_LIMIT ? query.fetch() : query.limit(limit).fetch());
    }

    private <X> List<X> build(Level<?, X> level, List<? extends Record> rows) {
        List<Map<Object, List<Object>>> related = new ArrayList<>();
        for (Step step : level.steps()) {
            related.add(follow(step, rows));
        }
        List<X> built = new ArrayList<>(rows.size());
        for (Record row : rows) {
            built.add(level.shape().build(row, relatedTo(row, level.steps(), related)));
        }
        return built;
    }

    private static List<List<Object>> relatedTo(Record row, List<Step> steps, List<Map<Object, List<Object>>> related) {
        List<List<Object>> lists = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Object key = steps.get(i).sourceKey(row);
            lists.add(key == null ? List.of() : related.get(i).getOrDefault(key, List.of()));
        }
        return lists;
    }

    private Map<Object, List<Object>> follow(Step step, List<? extends Record> from) {
        Set<Object> keys = from.stream()
                .map(step::sourceKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return keys.isEmpty() ? Map.of() : group(step.next(), Far.of(step, tenant, keys));
    }

    private <X> Map<Object, List<Object>> group(Level<?, X> level, Far far) {
        Result<Record> rows = far.fetch(dsl, level.selection(), level.columns(), tenant);
        List<X> built = build(level, rows);
        Map<Object, List<Object>> groups = new HashMap<>();
        for (int i = 0; i < built.size(); i++) {
            Object key = Objects.requireNonNull(Step.keyOf(rows.get(i), far.key()));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(built.get(i));
        }
        groups.replaceAll((key, list) -> Collections.unmodifiableList(list));
        return groups;
    }
}
