package com.thorbis.dao.internal.table;

import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

/**
 * The condition "comes after these values in this order".
 *
 * <p>jOOQ's own {@code seek} compares rows, so a null in a sorted column would lose every row behind it; this follows
 * PostgreSQL's order of nulls, and any mixture of directions.
 */
public final class Seek {

    private Seek() {}

    /** What is sorted by, whether the caller wrote a column or a direction too. */
    public static SortField<?> sortField(OrderField<?> order) {
        return order instanceof SortField<?> sorted ? sorted : ((Field<?>) order).asc();
    }

    /**
     * The condition for rows after a position.
     *
     * @param values one for each field of the order, null where the row at the position has none
     */
    public static Condition after(List<SortField<?>> order, List<@Nullable Object> values) {
        Condition after = DSL.falseCondition();
        Condition equalSoFar = DSL.noCondition();
        for (int i = 0; i < order.size(); i++) {
            Object value = values.get(i);
            after = after.or(equalSoFar.and(beyond(order.get(i), value)));
            equalSoFar = equalSoFar.and(same(order.get(i).$field(), value));
        }
        return after.and(atOrBeyond(order.get(0), values.get(0)));
    }

    /** Says again of the first column alone what the whole says: an index can begin its scan there. */
    private static <T> Condition atOrBeyond(SortField<T> sorted, @Nullable Object value) {
        Field<T> field = sorted.$field();
        if (value == null || field.getDataType().nullable()) {
            return DSL.noCondition();
        }
        return descending(sorted) ? field.le(DSL.val(value, field)) : field.ge(DSL.val(value, field));
    }

    private static <T> Condition beyond(SortField<T> sorted, @Nullable Object value) {
        Field<T> field = sorted.$field();
        boolean nullsLast = nullsLast(sorted);
        if (value == null) {
            return nullsLast ? DSL.falseCondition() : field.isNotNull();
        }
        Condition beyond = descending(sorted) ? field.lt(DSL.val(value, field)) : field.gt(DSL.val(value, field));
        return nullsLast && field.getDataType().nullable() ? beyond.or(field.isNull()) : beyond;
    }

    private static <T> Condition same(Field<T> field, @Nullable Object value) {
        return value == null ? field.isNull() : Rows.equal(field, value);
    }

    private static boolean descending(SortField<?> sorted) {
        return sorted.$sortOrder() == SortOrder.DESC;
    }

    private static boolean nullsLast(SortField<?> sorted) {
        NullOrdering stated = sorted.$nullOrdering();
        return stated == null ? !descending(sorted) : stated == NullOrdering.NULLS_LAST;
    }
}
