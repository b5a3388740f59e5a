package com.thorbis.dao.internal.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.table.Rows;

/**
 * What is read of one table, and of the tables related to it; a value.
 *
 * @param fields what the caller wants to have computed of each row, by name
 * @param withDeleted whether rows hidden by soft deletion count
 * @param window of a nested selection, for each parent
 * @param way how a nested selection is read; null where the library is to choose
 */
public record Selection<T extends KeyedTable<?, ?>>(
        T table,
        List<Branch> branches,
        Map<String, Column> fields,
        List<Function<? super T, ? extends Condition>> conditions,
        List<Function<? super T, ? extends OrderField<?>>> orders,
        boolean withDeleted,
        Window window,
        @Nullable Way way) {

    /** All rows, and nothing that they are related to. */
    public static <T extends KeyedTable<?, ?>> Selection<T> of(T table) {
        return new Selection<>(table, List.of(), Map.of(), List.of(), List.of(), false, Window.ALL, null);
    }

    /**
     * Also the rows that a relationship leads to.
     *
     * @throws IllegalArgumentException if something of this name is read already
     */
    public Selection<T> with(Branch branch) {
        if (branches.stream().anyMatch(other -> other.name().equals(branch.name()))) {
            throw new IllegalArgumentException(
                    branch.edge() + " is fetched twice; say once what to read at its other end.");
        }
        refuseTaken(branch.name());
        refuseToAndFro(branch);
        return new Selection<>(table, plus(branches, branch), fields, conditions, orders, withDeleted, window, way);
    }

    /**
     * Also a field of the caller's.
     *
     * @throws IllegalArgumentException if something of this name is read already
     */
    public Selection<T> field(String name, Function<? super T, ? extends Field<?>> field) {
        if (branches.stream().anyMatch(branch -> branch.name().equals(name))) {
            refuse(name, "a relationship of this name is fetched");
        }
        refuseTaken(name);
        refuseNested(name, field.apply(table));
        Map<String, Column> all = new LinkedHashMap<>(fields);
        all.put(name, aliased -> field.apply(own(aliased)));
        return new Selection<>(table, branches, all, conditions, orders, withDeleted, window, way);
    }

    /** Rows within a row are what relationships are for. */
    private void refuseNested(String name, Field<?> field) {
        Class<?> read = field.getConverter().fromType();
        if (Record.class.isAssignableFrom(read) || Result.class.isAssignableFrom(read)) {
            throw new IllegalArgumentException("the field " + name + " of a fetch of " + Rows.name(table)
                    + " holds rows of its own: follow a relationship instead, or read a query of jOOQ's by a"
                    + " RecordMapping.");
        }
    }

    private void refuseToAndFro(Branch branch) {
        branches.stream()
                .filter(other -> other.isRecursive() && branch.isRecursive())
                .forEach(other -> {
                    throw new IllegalArgumentException(branch.edge() + " and " + other.edge()
                            + " would lead to and fro without end; follow one of them recursively, and the other by"
                            + " with(…), nested as deep as you need.");
                });
    }

    private void refuseTaken(String name) {
        if (fields.containsKey(name)) {
            refuse(name, "a field of this name is read");
        }
    }

    private void refuse(String name, String why) {
        throw new IllegalArgumentException("the name " + name + " is taken in a fetch of " + Rows.name(table) + ": "
                + why + " already; choose another name for the field.");
    }

    public Selection<T> where(Function<? super T, ? extends Condition> also) {
        return new Selection<>(table, branches, fields, plus(conditions, also), orders, withDeleted, window, way);
    }

    public Selection<T> orderBy(Function<? super T, ? extends OrderField<?>> then) {
        return new Selection<>(table, branches, fields, conditions, plus(orders, then), withDeleted, window, way);
    }

    /** In this order, and not in that said before. */
    Selection<T> ordered(List<Function<? super T, ? extends OrderField<?>>> order) {
        return new Selection<>(table, branches, fields, conditions, order, withDeleted, window, way);
    }

    public Selection<T> includeDeleted() {
        return new Selection<>(table, branches, fields, conditions, orders, true, window, way);
    }

    public Selection<T> limit(int rows) {
        return new Selection<>(table, branches, fields, conditions, orders, withDeleted, window.withLimit(rows), way);
    }

    public Selection<T> offset(int rows) {
        return new Selection<>(table, branches, fields, conditions, orders, withDeleted, window.withOffset(rows), way);
    }

    public Selection<T> read(Way by) {
        return new Selection<>(table, branches, fields, conditions, orders, withDeleted, window, by);
    }

    /** Which rows of an instance of the table; the tenant is in it. */
    Condition condition(Table<?> aliased, Object tenant) {
        Condition condition = Rows.of(aliased, tenant, withDeleted);
        for (var also : conditions) {
            condition = condition.and(also.apply(own(aliased)));
        }
        return condition;
    }

    List<? extends OrderField<?>> order(Table<?> aliased) {
        return orders.stream().map(by -> by.apply(own(aliased))).toList();
    }

    /** Generated tables are of their own class under every alias. */
    @SuppressWarnings("unchecked")
    private T own(Table<?> aliased) {
        return (T) aliased;
    }

    private static <E> List<E> plus(List<? extends E> list, E last) {
        return Stream.concat(list.stream(), Stream.<E>of(last)).toList();
    }
}
