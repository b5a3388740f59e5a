package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.table.Rows;

/** Which rows a step relates, as conditions between instances of its tables. */
final class Relation {

    private Relation() {}

    /** Target rows that the source row of the same statement leads to. */
    static Condition between(Step step, Table<?> source, Table<?> target, Object tenant) {
        return means(step.edge(), source)
                .and(step.edge()
                        .link()
                        .map(link -> linked(step, link, in(source, step.sourceKey()), target, tenant))
                        .orElseGet(() -> isFar(step, in(source, step.sourceKey()), target)));
    }

    /** Target rows that have these values for the far key, or that a link row with these values names. */
    static Condition to(Step step, List<Field<?>> key, Table<?> target, Object tenant) {
        return step.edge()
                .link()
                .map(link -> linked(step, link, key, target, tenant))
                .orElseGet(() -> isFar(step, key, target));
    }

    private static Condition linked(Step step, Link link, List<Field<?>> key, Table<?> target, Object tenant) {
        Table<?> pairs = link.table().as("link");
        return DSL.exists(DSL.selectOne()
                .from(pairs)
                .where(Rows.of(pairs, tenant, false))
                .and(equal(in(pairs, step.farKey()), key))
                .and(isNamedBy(step, link, pairs, target)));
    }

    private static Condition isFar(Step step, List<Field<?>> key, Table<?> target) {
        return isMeant(step.edge(), target).and(equal(in(target, step.farKey()), key));
    }

    /** The target row that a row of the link table names. */
    static Condition isNamedBy(Step step, Link link, Table<?> pairs, Table<?> target) {
        return equal(in(target, step.edge().targetFields()), in(pairs, link.targetFields()));
    }

    /** Of a polymorphic reference, target rows that are about the source's table. */
    static Condition isMeant(Edge edge, Table<?> target) {
        return says(target, Step.targetMeanings(edge));
    }

    /** Of a polymorphic reference, source rows that are about the target's table. */
    static Condition means(Edge edge, Table<?> source) {
        return says(source, Step.sourceMeanings(edge));
    }

    private static Condition says(Table<?> reference, Map<TableField<?, ?>, String> meanings) {
        Condition condition = DSL.noCondition();
        for (var meaning : meanings.entrySet()) {
            condition = condition.and(Rows.equal(in(reference, meaning.getKey()), meaning.getValue()));
        }
        return condition;
    }

    static Condition equal(List<? extends Field<?>> some, List<? extends Field<?>> others) {
        Condition condition = DSL.noCondition();
        for (int i = 0; i < some.size(); i++) {
            condition = condition.and(equal(some.get(i), others.get(i)));
        }
        return condition;
    }

    @SuppressWarnings("unchecked")
    private static <V> Condition equal(Field<V> one, Field<?> other) {
        return one.eq((Field<V>) other);
    }

    static List<Field<?>> in(Table<?> table, List<? extends Field<?>> fields) {
        List<Field<?>> own = new ArrayList<>(fields.size());
        fields.forEach(field -> own.add(in(table, field)));
        return own;
    }

    private static Field<?> in(Table<?> table, Field<?> field) {
        return Objects.requireNonNull(table.field(field), () -> table + " has no column " + field);
    }
}
