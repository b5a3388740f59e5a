package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.table.Rows;

/**
 * The far end of a step as a query sees it.
 *
 * @param target the step's target
 * @param from the target, or the target joined with the pairs of a link table
 * @param key the columns that hold what the source rows are related by
 */
record Far(Table<?> target, Table<?> from, List<? extends Field<?>> key, Condition condition) {

    static Far of(Step step, Table<?> target, Object tenant, Collection<?> keys) {
        return step.edge()
                .link()
                .map(link -> through(link, step, target, tenant, keys))
                .orElseGet(() -> {
                    List<Field<?>> key = in(target, step.farKey());
                    return new Far(target, target, key, isRelated(step, target, key, keys));
                });
    }

    /** Distinct pairs: where a link table holds a pair twice, as with a part used twice, the target comes once. */
    private static Far through(Link link, Step step, Table<?> target, Object tenant, Collection<?> keys) {
        Set<Field<?>> pair = new LinkedHashSet<>(step.farKey());
        pair.addAll(link.targetFields());
        Table<?> pairs = DSL.selectDistinct(pair)
                .from(link.table())
                .where(Rows.of(link.table(), tenant, false))
                .and(isRelated(step, link.table(), step.farKey(), keys))
                .asTable("pairs");
        Condition joined = DSL.noCondition();
        for (int i = 0; i < link.targetFields().size(); i++) {
            joined = joined.and(same(
                    in(target, step.edge().targetFields().get(i)),
                    in(pairs, link.targetFields().get(i))));
        }
        return new Far(target, target.join(pairs).on(joined), in(pairs, step.farKey()), DSL.noCondition());
    }

    Result<Record> fetch(DSLContext dsl, Level<?, ?> level, Object tenant) {
        List<Field<?>> read = new ArrayList<>(level.fields(target));
        read.addAll(key);
        return dsl.select(read)
                .from(from)
                .where(level.selection().condition(target, tenant))
                .and(condition)
                .orderBy(level.selection().order(target))
                .fetch();
    }

    /** Far rows with one of these keys, and of a polymorphic reference those that are about the source's table. */
    private static Condition isRelated(Step step, Table<?> far, List<? extends Field<?>> key, Collection<?> keys) {
        Condition related = isAny(key, keys);
        for (var meaning : Step.meanings(step.edge(), step.edge().target()).entrySet()) {
            related = related.and(Rows.equal(in(far, meaning.getKey()), meaning.getValue()));
        }
        return related;
    }

    /** One array whatever the number of keys, so that the statement is always the same one. */
    private static Condition isAny(List<? extends Field<?>> fields, Collection<?> keys) {
        if (fields.size() == 1) {
            return isAny(fields.get(0), keys);
        }
        return DSL.row(fields)
                .in(keys.stream().map(key -> DSL.row((List<?>) key)).toList());
    }

    private static <V> Condition isAny(Field<V> field, Collection<?> keys) {
        return field.eq(DSL.any(DSL.val(keys.toArray(), field.getDataType().getArrayDataType())));
    }

    private static List<Field<?>> in(Table<?> table, List<? extends Field<?>> fields) {
        List<Field<?>> own = new ArrayList<>();
        fields.forEach(field -> own.add(in(table, field)));
        return own;
    }

    private static Field<?> in(Table<?> table, Field<?> field) {
        return Objects.requireNonNull(table.field(field), () -> table + " has no column " + field);
    }

    @SuppressWarnings("unchecked")
    private static <V> Condition same(Field<V> one, Field<?> other) {
        return one.eq((Field<V>) other);
    }
}
