package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import com.thorbis.core.KeyedTable;

/**
 * A selection and the shape that its rows take.
 *
 * @param steps the ways to the next levels, one for each branch of the selection
 * @param columns what the shape reads, and then what the steps need
 * @param decoders of the columns, in their order
 */
public record Level<T extends KeyedTable<?, ?>, X>(
        Selection<T> selection, Shape<X> shape, List<Step> steps, List<Column> columns, List<Decoder> decoders) {

    public static <T extends KeyedTable<?, ?>, X> Level<T, X> of(Selection<T> selection, Shape<X> shape) {
        List<Step> steps = new ArrayList<>();
        List<Column> columns = new ArrayList<>(shape.columns());
        for (Branch branch : selection.branches()) {
            Level<?, ?> next = branch.isRecursive()
                    ? null
                    : of(branch.target(), shape.related().get(steps.size()));
            steps.add(new Step(branch, next, columns));
        }
        List<Decoder> decoders = columns.stream()
                .map(column -> Decoder.of(column.of(selection.table())))
                .toList();
        return new Level<>(selection, shape, List.copyOf(steps), List.copyOf(columns), decoders);
    }

    /**
     * Whether the rows can be nested in the statement above, with all that may be joined to them. Nested, each value comes
     * as a text, and a binding of the application's may want to read it in another way.
     */
    boolean isNestable() {
        return decoders.stream().allMatch(Decoder::takesText)
                && steps.stream()
                        .filter(step -> step.isJoinable())
                        .allMatch(step -> step.next(this).isNestable());
    }

    /** The same with other conditions or another order; its branches must be the same. */
    public Level<T, X> with(Selection<T> other) {
        return new Level<>(other, shape, steps, columns, decoders);
    }
}
