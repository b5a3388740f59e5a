package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Field;
import org.jooq.Table;

import com.thorbis.core.KeyedTable;

/**
 * A selection and the shape that its rows take.
 *
 * @param steps the ways to the next levels, one for each branch of the selection
 * @param columns what the shape reads, and then what the steps need
 */
public record Level<T extends KeyedTable<?, ?>, X>(
        Selection<T> selection, Shape<X> shape, List<Step> steps, List<Column> columns) {

    public static <T extends KeyedTable<?, ?>, X> Level<T, X> of(Selection<T> selection, Shape<X> shape) {
        List<Step> steps = new ArrayList<>();
        List<Column> columns = new ArrayList<>(shape.columns());
        for (Branch branch : selection.branches()) {
            Level<?, ?> next = branch.isRecursive()
                    ? null
                    : of(branch.target(), shape.related().get(steps.size()));
            steps.add(new Step(branch, next, columns));
        }
        return new Level<>(selection, shape, List.copyOf(steps), List.copyOf(columns));
    }

    /** What to select of an instance of the table. */
    List<Field<?>> fields(Table<?> table) {
        List<Field<?>> fields = new ArrayList<>(columns.size());
        columns.forEach(column -> fields.add(column.of(table)));
        return fields;
    }

    /** The same with other conditions or another order; its branches must be the same. */
    public Level<T, X> with(Selection<T> other) {
        return new Level<>(other, shape, steps, columns);
    }
}
