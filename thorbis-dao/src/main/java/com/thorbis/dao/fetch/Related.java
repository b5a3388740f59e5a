package com.thorbis.dao.fetch;

import java.math.BigDecimal;
import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.internal.fetch.Correlation;
import com.thorbis.dao.internal.fetch.DeletedToo;
import com.thorbis.dao.internal.fetch.RelatedRows;

/**
 * Conditions on the rows that a row is related to, and figures of them, without reading them. They are jOOQ's conditions
 * and fields: for the conditions, orders and computed fields of a {@link Fetch}, and for {@code dsl()}.
 *
 * <pre>{@code
 * List<ShopView> busiest = tenant.fetch(SHOPS)
 *         .where(c -> Related.any(c.vehicles(), v -> v.MAKE.eq("Saab")))
 *         .orderBy(c -> Related.count(c.vehicles()).desc())
 *         .list();
 * }</pre>
 *
 * <p>Each is a subquery for the row at hand, by the key's index. A row that is reached through a link table counts once,
 * also where the link table holds the pair twice. Rows hidden by soft deletion don't count, unless the relationship is
 * {@link #withDeleted given with them}.
 */
public final class Related {

    private Related() {}

    /** Whether there is any related row. */
    public static <U extends KeyedTable<?, ?>> Condition any(EdgePath<U> edge) {
        return any(edge, row -> DSL.noCondition());
    }

    /** Whether any related row meets a condition. */
    public static <U extends KeyedTable<?, ?>> Condition any(
            EdgePath<U> edge, Function<? super U, ? extends Condition> condition) {
        return DSL.exists(RelatedRows.select(edge, row -> DSL.one(), condition));
    }

    /** Whether there is no related row. */
    public static <U extends KeyedTable<?, ?>> Condition none(EdgePath<U> edge) {
        return DSL.not(any(edge));
    }

    /** Whether no related row meets a condition. */
    public static <U extends KeyedTable<?, ?>> Condition none(
            EdgePath<U> edge, Function<? super U, ? extends Condition> condition) {
        return DSL.not(any(edge, condition));
    }

    /** How many related rows there are; never null. */
    public static <U extends KeyedTable<?, ?>> Field<Integer> count(EdgePath<U> edge) {
        return count(edge, row -> DSL.noCondition());
    }

    /** How many related rows meet a condition; never null. */
    public static <U extends KeyedTable<?, ?>> Field<Integer> count(
            EdgePath<U> edge, Function<? super U, ? extends Condition> condition) {
        return DSL.field(RelatedRows.select(edge, row -> DSL.count(), condition))
                .coerce(SQLDataType.INTEGER.notNull());
    }

    /** The sum over the related rows, of the values that are not null; 0 where there are none. */
    public static <U extends KeyedTable<?, ?>> Field<BigDecimal> sum(
            EdgePath<U> edge, Function<? super U, ? extends Field<? extends Number>> value) {
        return sum(edge, value, row -> DSL.noCondition());
    }

    /** The sum over the related rows that meet a condition, of the values that are not null; 0 where there are none. */
    public static <U extends KeyedTable<?, ?>> Field<BigDecimal> sum(
            EdgePath<U> edge,
            Function<? super U, ? extends Field<? extends Number>> value,
            Function<? super U, ? extends Condition> condition) {
        return DSL.field(RelatedRows.select(
                        edge, row -> DSL.coalesce(DSL.sum(value.apply(row)), DSL.inline(BigDecimal.ZERO)), condition))
                .coerce(SQLDataType.NUMERIC.notNull());
    }

    /** The least value among the related rows; null where there are none. */
    public static <U extends KeyedTable<?, ?>, V> Field<V> min(
            EdgePath<U> edge, Function<? super U, ? extends Field<V>> value) {
        return min(edge, value, row -> DSL.noCondition());
    }

    /** The least value among the related rows that meet a condition; null where there are none. */
    public static <U extends KeyedTable<?, ?>, V> Field<V> min(
            EdgePath<U> edge,
            Function<? super U, ? extends Field<V>> value,
            Function<? super U, ? extends Condition> condition) {
        return DSL.field(RelatedRows.select(edge, row -> DSL.min(value.apply(row)), condition));
    }

    /** The greatest value among the related rows; null where there are none. */
    public static <U extends KeyedTable<?, ?>, V> Field<V> max(
            EdgePath<U> edge, Function<? super U, ? extends Field<V>> value) {
        return max(edge, value, row -> DSL.noCondition());
    }

    /** The greatest value among the related rows that meet a condition; null where there are none. */
    public static <U extends KeyedTable<?, ?>, V> Field<V> max(
            EdgePath<U> edge,
            Function<? super U, ? extends Field<V>> value,
            Function<? super U, ? extends Condition> condition) {
        return DSL.field(RelatedRows.select(edge, row -> DSL.max(value.apply(row)), condition));
    }

    /** The same relationship, to rows hidden by soft deletion as well. */
    public static <U extends KeyedTable<?, ?>> EdgePath<U> withDeleted(EdgePath<U> edge) {
        return new DeletedToo<>(edge);
    }

    /**
     * What joins two tables along a relationship, for a join in {@code dsl()} of one that is no path of jOOQ's, such as
     * from an attachment to what it is attached to. Hidden rows are not left out.
     *
     * <pre>{@code
     * var photos = tenant.dsl()
     *         .select(VEHICLES.VIN, ATTACHMENTS.FILE_NAME)
     *         .from(ATTACHMENTS)
     *         .join(VEHICLES)
     *         .on(Related.on(ATTACHMENTS.attachedToVehicle(), VEHICLES))
     *         .fetch();
     * }</pre>
     *
     * @param target the table that the relationship leads to, as the query knows it
     */
    public static <U extends KeyedTable<?, ?>> Condition on(EdgePath<U> edge, U target) {
        return Correlation.of(edge.edge(), edge.from(), target);
    }
}
