package com.thorbis.dao.internal.fetch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.table.Rows;

/**
 * The far end of a step as a query sees it.
 *
 * @param from the target, or the target joined with the pairs of a link table
 * @param key the columns that hold what the source rows are related by
 */
record Far(Table<?> from, List<? extends Field<?>> key, Condition condition) {

    static Far of(Step step, Object tenant, Collection<?> keys) {
        Edge edge = step.edge();
        return edge.link()
                .map(link -> through(link, step, tenant, keys))
                .orElseGet(() -> new Far(edge.target(), step.farKey(), step.isRelated(keys)));
    }

    /** Distinct pairs: where a link table holds a pair twice, as with a part used twice, the target comes once. */
    private static Far through(Link link, Step step, Object tenant, Collection<?> keys) {
        Set<Field<?>> pair = new LinkedHashSet<>(step.farKey());
        pair.addAll(link.targetFields());
        Table<?> pairs = DSL.selectDistinct(pair)
                .from(link.table())
                .where(Rows.of(link.table(), tenant, false))
                .and(step.isRelated(keys))
                .asTable("pairs");
        Condition joined = DSL.noCondition();
        for (int i = 0; i < link.targetFields().size(); i++) {
            joined = joined.and(same(
                    step.edge().targetFields().get(i),
                    pairs.field(link.targetFields().get(i))));
        }
        return new Far(
                step.edge().target().join(pairs).on(joined),
                step.farKey().stream().map(pairs::field).toList(),
                DSL.noCondition());
    }

    Result<Record> fetch(DSLContext dsl, Selection<?> selection, Collection<Field<?>> columns, Object tenant) {
        Set<Field<?>> read = new LinkedHashSet<>(columns);
        read.addAll(key);
        return dsl.select(read)
                .from(from)
                .where(selection.condition(tenant))
                .and(condition)
                .orderBy(selection.order())
                .fetch();
    }

    @SuppressWarnings("unchecked")
    private static <V> Condition same(Field<V> one, Field<?> other) {
        return one.eq((Field<V>) other);
    }
}
