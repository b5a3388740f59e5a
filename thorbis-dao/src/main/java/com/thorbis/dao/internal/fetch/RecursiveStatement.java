package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.core.KeyedTable;
import com.thorbis.dao.internal.fetch.Part.Follow;
import com.thorbis.dao.internal.table.Rows;

/**
 * Follows a relationship of a table to itself as far as it leads.
 *
 * <p>First the pairs that it relates, as keys only: UNION leaves out those that were found before, which ends a cycle.
 * Then the rows that the pairs lead to.
 */
final class RecursiveStatement {

    private static final Table<?> REACH = DSL.table(DSL.name("reach"));
    private static final Field<Integer> DEPTH = DSL.field(DSL.name("reach", "depth"), SQLDataType.INTEGER);

    private final Object tenant;
    private final Step step;
    private final boolean withDeleted;
    private final boolean isBounded;
    private final Table<?> walked;
    private final Table<?> far;

    RecursiveStatement(Object tenant, Follow follow) {
        this.tenant = tenant;
        this.step = follow.step();
        this.withDeleted = follow.part().level().selection().withDeleted();
        this.isBounded = step.branch().depth() != Branch.ANY_DEPTH;
        this.walked = step.edge().target().as("walked");
        this.far = step.edge()
                .link()
                .<Table<?>>map(link -> link.table().as("link"))
                .orElse(walked);
    }

    /** What the rows are related by, for {@link #select}. */
    List<Field<?>> key(BiFunction<Field<?>, Decoder, Field<?>> form) {
        List<Field<?>> key = new ArrayList<>();
        List<Field<?>> pairs = of("pairs", "far", step.farKey());
        for (int i = 0; i < pairs.size(); i++) {
            key.add(form.apply(pairs.get(i), step.farDecoders().get(i)));
        }
        return key;
    }

    /** The cells of all rows reached, of a table that the statement has under its own alias. */
    SelectOrderByStep<Record> select(
            List<Field<?>> cells, Part target, Table<?> from, Function<List<Field<?>>, Condition> start) {
        CommonTableExpression<?> reach =
                DSL.name("reach").fields(names()).as(first(start).union(next()));
        Table<?> pairs = DSL.selectDistinct(of("reach", "far", step.farKey()))
                .select(of("reach", "key", identity()))
                .from(reach)
                .asTable("pairs");
        return DSL.withRecursive(reach)
                .select(cells)
                .from(from.join(pairs)
                        .on(Relation.equal(Relation.in(target.table(), identity()), of("pairs", "key", identity()))))
                .where(Rows.of(target.table(), tenant, withDeleted));
    }

    private Select<Record> first(Function<List<Field<?>>, Condition> start) {
        return DSL.select(pair(DSL.inline(1)))
                .from(table())
                .where(visible())
                .and(start.apply(Relation.in(far, step.farKey())));
    }

    private Select<Record> next() {
        Condition related = Relation.equal(Relation.in(far, step.farKey()), of("reach", "source", step.sourceKey()));
        return DSL.select(pair(DEPTH.plus(DSL.inline(1))))
                .from(REACH)
                .join(table())
                .on(related)
                .where(visible())
                .and(isBounded ? DEPTH.lt(step.branch().depth()) : DSL.noCondition());
    }

    private Table<?> table() {
        return step.edge()
                .link()
                .<Table<?>>map(link -> walked.join(far).on(Relation.isNamedBy(step, link, far, walked)))
                .orElse(walked);
    }

    private Condition visible() {
        Condition visible = Rows.of(walked, tenant, withDeleted).and(Relation.isMeant(step.edge(), walked));
        return far == walked ? visible : visible.and(Rows.of(far, tenant, false));
    }

    /** A row, what leads to it, and what leads on from it: nothing where a polymorphic reference is about others. */
    private List<Field<?>> pair(Field<Integer> depth) {
        List<Field<?>> pair = new ArrayList<>(Relation.in(far, step.farKey()));
        pair.addAll(Relation.in(walked, identity()));
        Condition leadsOn = Relation.means(step.edge(), walked);
        for (Field<?> source : Relation.in(walked, step.sourceKey())) {
            pair.add(DSL.when(leadsOn, source));
        }
        if (isBounded) {
            pair.add(depth);
        }
        return pair;
    }

    private String[] names() {
        Stream<String> names = Stream.of(
                        names("far", step.farKey()), names("key", identity()), names("source", step.sourceKey()))
                .flatMap(List::stream);
        return (isBounded ? Stream.concat(names, Stream.of("depth")) : names).toArray(String[]::new);
    }

    private List<? extends Field<?>> identity() {
        return ((KeyedTable<?, ?>) step.edge().target()).keyFields();
    }

    private static List<String> names(String prefix, List<? extends Field<?>> fields) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            names.add(prefix + i);
        }
        return names;
    }

    private static List<Field<?>> of(String table, String prefix, List<? extends Field<?>> fields) {
        List<Field<?>> named = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            named.add(DSL.field(DSL.name(table, prefix + i), fields.get(i).getDataType()));
        }
        return named;
    }
}
