package com.thorbis.dao.internal.page;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;

/**
 * The condition "comes after these values in this order".
 *
 * <p>jOOQ's own {@code seek} compares rows, so a null in a sorted column would lose every row behind it; this follows
 * PostgreSQL's order of nulls, and any mixture of directions.
 */
final class Seek {

    private final KeyedTable<?, ?> table;
    private final List<SortField<?>> order;
    private final List<@Nullable Object> values;

    private Seek(Keyset keyset, List<@Nullable Object> values) {
        this.table = keyset.table();
        this.order = keyset.fields();
        this.values = values;
    }

    /**
     * The condition for rows after a position.
     *
     * @param values one for each field of the order, null where the row at the position has none
     */
    static Condition after(Keyset keyset, List<@Nullable Object> values) {
        Seek seek = new Seek(keyset, values);
        return seek.isPlain() ? seek.afterRow() : seek.afterEach();
    }

    /** Whether PostgreSQL's comparison of rows means the same, which it can look up in an index as a whole. */
    private boolean isPlain() {
        return order.stream()
                .allMatch(sorted -> !isNullable(sorted.$field())
                        && Keyset.isDescending(sorted) == Keyset.isDescending(order.get(0)));
    }

    private Condition afterRow() {
        List<Field<?>> fields = new ArrayList<>();
        List<Field<?>> position = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Field<?> field = order.get(i).$field();
            fields.add(field);
            position.add(DSL.val(values.get(i), field));
        }
        return Keyset.isDescending(order.get(0))
                ? DSL.row(fields).lt(DSL.row(position))
                : DSL.row(fields).gt(DSL.row(position));
    }

    private Condition afterEach() {
        Condition after = DSL.falseCondition();
        Condition equalSoFar = DSL.noCondition();
        for (int i = 0; i < order.size(); i++) {
            Object value = values.get(i);
            after = after.or(equalSoFar.and(beyond(order.get(i), value)));
            equalSoFar = equalSoFar.and(same(order.get(i).$field(), value));
        }
        return after.and(atOrBeyond(order.get(0), values.get(0)));
    }

    /** Says again of the first field alone what the whole says: an index can begin its scan there. */
    private <T> Condition atOrBeyond(SortField<T> sorted, @Nullable Object value) {
        Field<T> field = sorted.$field();
        if (value == null || isNullable(field)) {
            return DSL.noCondition();
        }
        return Keyset.isDescending(sorted) ? field.le(DSL.val(value, field)) : field.ge(DSL.val(value, field));
    }

    private <T> Condition beyond(SortField<T> sorted, @Nullable Object value) {
        Field<T> field = sorted.$field();
        boolean nullsLast = nullsLast(sorted);
        if (value == null) {
            return nullsLast ? DSL.falseCondition() : field.isNotNull();
        }
        Condition beyond =
                Keyset.isDescending(sorted) ? field.lt(DSL.val(value, field)) : field.gt(DSL.val(value, field));
        return nullsLast && isNullable(field) ? beyond.or(field.isNull()) : beyond;
    }

    private static <T> Condition same(Field<T> field, @Nullable Object value) {
        return value == null ? field.isNull() : field.eq(DSL.val(value, field));
    }

    /** Also a column of another table that is reached by an outer join, whatever that table says of it. */
    private boolean isNullable(Field<?> field) {
        boolean isColumn = field instanceof TableField<?, ?> column && column.getTable() == table;
        return !isColumn || field.getDataType().nullable();
    }

    private static boolean nullsLast(SortField<?> sorted) {
        NullOrdering stated = sorted.$nullOrdering();
        return stated == null ? !Keyset.isDescending(sorted) : stated == NullOrdering.NULLS_LAST;
    }
}
