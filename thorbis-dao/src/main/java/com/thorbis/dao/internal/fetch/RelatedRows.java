package com.thorbis.dao.internal.fetch;

import java.util.function.Function;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.internal.table.Rows;

/** A subquery over the rows that one row is related to. */
public final class RelatedRows {

    /**
     * How many such subqueries are being put together around this one. They are nested where the caller's functions
     * are, and rows of a table may be asked for among rows of the same table, so that each depth has a name of its own.
     */
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private RelatedRows() {}

    /**
     * One value of the related rows, or one each.
     *
     * @param value what to select of them
     */
    public static <U extends KeyedTable<?, ?>, V> Select<Record1<V>> select(
            EdgePath<U> edge,
            Function<? super U, ? extends Field<V>> value,
            Function<? super U, ? extends Condition> condition) {
        int depth = DEPTH.get();
        DEPTH.set(depth + 1);
        try {
            U rows = target(edge, "related_" + (depth + 1));
            return DSL.select(value.apply(rows))
                    .from(rows)
                    .where(Correlation.of(edge.edge(), edge.from(), rows))
                    .and(edge instanceof DeletedToo ? DSL.noCondition() : Rows.visible(rows))
                    .and(condition.apply(rows));
        } finally {
            DEPTH.set(depth);
        }
    }

    /** Generated tables are of their own class under every alias. */
    @SuppressWarnings("unchecked")
    private static <U extends KeyedTable<?, ?>> U target(EdgePath<U> edge, String alias) {
        return (U) edge.edge().target().as(alias);
    }
}
