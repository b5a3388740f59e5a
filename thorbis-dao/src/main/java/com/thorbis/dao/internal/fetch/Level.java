package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jooq.Field;

import com.thorbis.core.KeyedTable;

/**
 * A selection and the shape that its rows take: one query when it runs.
 *
 * @param steps the ways to the next levels, one for each branch of the selection
 * @param columns what the shape reads, and then what the steps need
 */
public record Level<T extends KeyedTable<?, ?>, X>(
        Selection<T> selection, Shape<X> shape, List<Step> steps, List<Field<?>> columns) {

    public static <T extends KeyedTable<?, ?>, X> Level<T, X> of(Selection<T> selection, Shape<X> shape) {
        List<Step> steps = new ArrayList<>();
        Set<Field<?>> columns = new LinkedHashSet<>(shape.columns());
        for (Branch branch : selection.branches()) {
            Step step =
                    new Step(branch.edge(), of(branch.target(), shape.related().get(steps.size())));
            steps.add(step);
            columns.addAll(step.sourceColumns());
        }
        return new Level<>(selection, shape, List.copyOf(steps), List.copyOf(columns));
    }

    /** The same with other conditions or another order; its branches must be the same. */
    public Level<T, X> with(Selection<T> other) {
        return new Level<>(other, shape, steps, columns);
    }
}
