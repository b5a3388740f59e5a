package com.thorbis.dao.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.table.Seek;

/**
 * Which page to read: how many rows, of which, in what order, behind which position. A value: each method returns
 * another.
 */
public final class PageRequest {

    private final int size;
    private final Condition condition;
    private final List<OrderField<?>> order;
    private final List<@Nullable Object> position;

    private PageRequest(int size, Condition condition, List<OrderField<?>> order, List<@Nullable Object> position) {
        this.size = size;
        this.condition = condition;
        this.order = order;
        this.position = position;
    }

    /**
     * The first page of all rows, in the order of their keys.
     *
     * @throws IllegalArgumentException if the size is below 1
     */
    public static PageRequest of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page of " + size + " rows was asked for; it needs one at least");
        }
        return new PageRequest(size, DSL.noCondition(), List.of(), List.of());
    }

    /** Only rows that meet this condition too. */
    public PageRequest where(Condition also) {
        return new PageRequest(size, condition.and(also), order, position);
    }

    /** In this order, and rows that are equal in it in the order of their keys; forgets a position. */
    public PageRequest orderBy(OrderField<?>... fields) {
        return new PageRequest(size, condition, List.of(fields), List.of());
    }

    /**
     * Behind the row that has these values, whether it still exists or not.
     *
     * @param values one for each field of the order, then the key's
     */
    public PageRequest after(@Nullable Object... values) {
        return new PageRequest(size, condition, order, Collections.unmodifiableList(Arrays.asList(values.clone())));
    }

    public int size() {
        return size;
    }

    /** What {@link #after} was given; empty for the first page. */
    public List<@Nullable Object> position() {
        return position;
    }

    Condition condition() {
        return condition;
    }

    List<OrderField<?>> order() {
        return order;
    }

    Condition seek(List<SortField<?>> totalOrder) {
        if (position.isEmpty()) {
            return DSL.noCondition();
        }
        if (position.size() != totalOrder.size()) {
            throw new IllegalArgumentException("a page in the order " + totalOrder + " begins behind "
                    + totalOrder.size() + " values, but " + position.size()
                    + " were given; pass one for each, the key's last.");
        }
        return Seek.after(totalOrder, position);
    }
}
