package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The rows that a recursive step led to, by what they are related by; of them grows the tree below each row. */
final class Reached {

    private final Step step;
    private final int position;
    private final int[] identity;
    private final Map<Object, Map<Object, @Nullable Object[]>> byKey = new LinkedHashMap<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param position where a row has the group of what the step leads to
     */
    Reached(Step step, int position) {
        this.step = step;
        this.position = position;
        this.identity = step.identity();
    }

    int position() {
        return position;
    }

    Collection<@Nullable Object[]> rows() {
        return rows;
    }

    /** Ignores a row that is there already: several may lead to it. */
    void add(Object key, @Nullable Object[] row) {
        if (byKey.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(Step.keyOf(row, identity), row)
                == null) {
            rows.add(row);
        }
    }

    /** Makes a row with all below it, but for rows that it is itself below of. */
    Object grow(@Nullable Object[] row, Function<@Nullable Object[], Object> make) {
        return grow(row, step.branch().depth(), new HashSet<>(), make);
    }

    private Object grow(
            @Nullable Object[] row, int depth, Set<Object> above, Function<@Nullable Object[], Object> make) {
        Object self = Step.keyOf(row, identity);
        Object key = step.keyOf(row);
        Group below = new Group();
        if (depth > 0 && key != null) {
            above.add(self);
            byKey.getOrDefault(key, Map.of()).forEach((id, next) -> {
                if (!above.contains(id)) {
                    below.append(grow(next, depth - 1, above, make));
                }
            });
            above.remove(self);
        }
        row[position] = below;
        return make.apply(row);
    }
}
