package com.thorbis.dao.table;

import java.util.List;

import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

import com.thorbis.dao.internal.page.PageQuery;

/** How many rows a page has, of which, in what order. A value: each method returns another. */
public final class PageRequest {

    private final int size;
    private final Condition condition;
    private final List<OrderField<?>> order;

    private PageRequest(int size, Condition condition, List<OrderField<?>> order) {
        this.size = size;
        this.condition = condition;
        this.order = order;
    }

    /**
     * Pages of all rows, in the order of their keys.
     *
     * @throws IllegalArgumentException if the size is below 1
     */
    public static PageRequest of(int size) {
        return new PageRequest(PageQuery.requireSize(size), DSL.noCondition(), List.of());
    }

    /** Only rows that meet this condition too. */
    public PageRequest where(Condition also) {
        return new PageRequest(size, condition.and(also), order);
    }

    /** In this order, and rows that are equal in it in the order of their keys, in the direction of the last field. */
    public PageRequest orderBy(OrderField<?>... fields) {
        return new PageRequest(size, condition, List.of(fields));
    }

    public int size() {
        return size;
    }

    Condition condition() {
        return condition;
    }

    List<OrderField<?>> order() {
        return order;
    }
}
