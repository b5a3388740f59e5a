package com.thorbis.dao.internal.fetch;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.OrderField;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.table.Rows;

/**
 * What is read of one table, and of the tables related to it; a value.
 *
 * @param withDeleted whether rows hidden by soft deletion count
 */
public record Selection<T extends KeyedTable<?, ?>>(
        T table,
        List<Branch> branches,
        List<Function<? super T, ? extends Condition>> conditions,
        List<Function<? super T, ? extends OrderField<?>>> orders,
        boolean withDeleted) {

    /** All rows, and nothing that they are related to. */
    public static <T extends KeyedTable<?, ?>> Selection<T> of(T table) {
        return new Selection<>(table, List.of(), List.of(), List.of(), false);
    }

    public Selection<T> with(Branch branch) {
        if (branches.stream().anyMatch(other -> other.name().equals(branch.name()))) {
            throw new IllegalArgumentException(
                    branch.edge() + " is fetched twice; say once what to read at its other end.");
        }
        return new Selection<>(table, plus(branches, branch), conditions, orders, withDeleted);
    }

    public Selection<T> where(Function<? super T, ? extends Condition> also) {
        return new Selection<>(table, branches, plus(conditions, also), orders, withDeleted);
    }

    public Selection<T> orderBy(Function<? super T, ? extends OrderField<?>> then) {
        return new Selection<>(table, branches, conditions, plus(orders, then), withDeleted);
    }

    public Selection<T> includeDeleted() {
        return new Selection<>(table, branches, conditions, orders, true);
    }

    /** Which rows of the table; the tenant is in it. */
    Condition condition(Object tenant) {
        Condition condition = Rows.of(table, tenant, withDeleted);
        for (var also : conditions) {
            condition = condition.and(also.apply(table));
        }
        return condition;
    }

    List<? extends OrderField<?>> order() {
        return orders.stream().map(by -> by.apply(table)).toList();
    }

    private static <E> List<E> plus(List<? extends E> list, E last) {
        return Stream.concat(list.stream(), Stream.<E>of(last)).toList();
    }
}
