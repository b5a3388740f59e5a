package com.thorbis.dao.internal.fetch;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The caller's object, and beside it what the row is sorted by, which the caller's type need not show.
 *
 * @param sorted what is sorted by
 */
record PositionedShape<X>(Shape<X> shape, List<Column> sorted) implements Shape<Positioned<X>> {

    @Override
    public List<Column> columns() {
        return Stream.concat(shape.columns().stream(), sorted.stream()).toList();
    }

    @Override
    public List<Member> members() {
        return shape.members();
    }

    @Override
    public List<? extends Shape<?>> related() {
        return shape.related().stream()
                .map(related -> related == shape ? this : related)
                .toList();
    }

    @Override
    public Positioned<X> build(@Nullable Object[] values, List<? extends List<?>> related) {
        int from = shape.columns().size();
        List<@Nullable Object> position =
                Collections.unmodifiableList(Arrays.asList(Arrays.copyOfRange(values, from, from + sorted.size())));
        return new Positioned<>(
                shape.build(values, related.stream().map(PositionedShape::plain).toList()), position);
    }

    /** A row that a recursive relationship led to has a position too, which nobody asks for. */
    private static List<?> plain(List<?> related) {
        return related.isEmpty() || !(related.get(0) instanceof Positioned<?>)
                ? related
                : related.stream().map(row -> ((Positioned<?>) row).value()).toList();
    }
}
