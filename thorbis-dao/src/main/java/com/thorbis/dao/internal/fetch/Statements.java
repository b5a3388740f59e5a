package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.SelectOffsetStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.fetch.Part.Follow;
import com.thorbis.dao.internal.table.Rows;

/** What is asked of the database for the parts of a tree; each statement, and each nested one, names the tenant. */
record Statements(Object tenant) {

    /** The rows that the tree starts from. */
    Select<?> root(Part root) {
        return windowed(
                DSL.select(columns(root))
                        .from(from(root))
                        .where(condition(root))
                        .orderBy(order(root)),
                root.level().selection().window());
    }

    /** What is related by a step to rows with these keys; each row begins with its far key. */
    Select<?> related(Follow follow, Collection<?> keys) {
        if (follow.isRecursive()) {
            return recursive(follow, keys);
        }
        if (follow.part().level().selection().window().isLimited()) {
            return ofEach(follow, keys);
        }
        Optional<Link> link = follow.step().edge().link();
        return link.isPresent() ? linked(follow, link.get(), keys) : owned(follow, keys);
    }

    private Select<?> recursive(Follow follow, Collection<?> keys) {
        RecursiveStatement statement = new RecursiveStatement(tenant, follow);
        List<Field<?>> cells = statement.key((field, decoder) -> field);
        cells.addAll(columns(follow.part()));
        return statement
                .select(cells, follow.part(), from(follow.part()), far -> isAny(far, keys))
                .orderBy(order(follow.part()));
    }

    private Select<?> owned(Follow follow, Collection<?> keys) {
        Part part = follow.part();
        List<Field<?>> far = Relation.in(part.table(), follow.step().farKey());
        return DSL.select(far)
                .select(columns(part))
                .from(from(part))
                .where(condition(part))
                .and(Relation.isMeant(follow.step().edge(), part.table()))
                .and(isAny(far, keys))
                .orderBy(order(part));
    }

    /** Distinct pairs: where a link table holds a pair twice, as with a part used twice, the target comes once. */
    private Select<?> linked(Follow follow, Link link, Collection<?> keys) {
        Part part = follow.part();
        Table<?> links = link.table().as("link");
        List<Field<?>> far = Relation.in(links, follow.step().farKey());
        Set<Field<?>> pair = new LinkedHashSet<>(far);
        pair.addAll(Relation.in(links, link.targetFields()));
        Table<?> pairs = DSL.selectDistinct(pair)
                .from(links)
                .where(Rows.of(links, tenant, false))
                .and(isAny(far, keys))
                .asTable("pairs");
        return DSL.select(Relation.in(pairs, follow.step().farKey()))
                .select(columns(part))
                .from(from(part).join(pairs).on(Relation.isNamedBy(follow.step(), link, pairs, part.table())))
                .where(condition(part))
                .orderBy(order(part));
    }

    /**
     * The first rows of each key. They can only be found key by key, so that they come in the order of the keys, and
     * those of a key in theirs.
     */
    private Select<?> ofEach(Follow follow, Collection<?> keys) {
        Part part = follow.part();
        List<Field<?>> key = given(follow.step().farKey());
        List<Field<?>> columns = new ArrayList<>();
        for (Field<?> column : columns(part)) {
            columns.add(column.as("c" + columns.size()));
        }
        Table<?> found = windowed(
                        DSL.select(columns)
                                .from(from(part))
                                .where(condition(part))
                                .and(Relation.to(follow.step(), key, part.table(), tenant))
                                .orderBy(order(part)),
                        part.level().selection().window())
                .asTable("found");
        return DSL.select(key)
                .select(found.fields())
                .from(keys(follow.step().farKey(), keys).crossJoin(DSL.lateral(found)));
    }

    /** The columns of a part and of all that is embedded in it, in the order in which {@link Batch} reads them. */
    List<Field<?>> columns(Part part) {
        return columns(part, (field, decoder) -> field);
    }

    private List<Field<?>> columns(Part part, BiFunction<Field<?>, Decoder, Field<?>> form) {
        List<Field<?>> columns = new ArrayList<>(part.cells());
        for (int i = 0; i < part.fields().size(); i++) {
            columns.add(form.apply(part.fields().get(i), part.decoders().get(i)));
        }
        for (Follow follow : part.follows()) {
            if (follow.way() == Way.JOIN) {
                columns.add(Relation.in(follow.part().table(), follow.step().farKey())
                        .get(0)); // null without a row
                columns.addAll(columns(follow.part(), form));
            } else if (follow.way() == Way.MULTISET) {
                columns.add(nested(part, follow));
            }
        }
        return columns;
    }

    Table<?> from(Part part) {
        return joined(part.table(), part);
    }

    private Table<?> joined(Table<?> tables, Part part) {
        Table<?> all = tables;
        for (Follow follow : part.follows()) {
            if (follow.way() == Way.JOIN) {
                Part target = follow.part();
                Condition related = Relation.between(follow.step(), part.table(), target.table(), tenant);
                all = joined(all.leftJoin(target.table()).on(condition(target).and(related)), target);
            }
        }
        return all;
    }

    /** The related rows as an array of arrays. */
    private Field<?> nested(Part part, Follow follow) {
        Table<?> rows =
                (follow.isRecursive() ? recursive(part, follow) : correlated(part, follow)).asTable("nested", "cells");
        return DSL.field(DSL.select(DSL.aggregate("json_agg", SQLDataType.JSON, rows.field(0)))
                .from(rows));
    }

    private Select<?> correlated(Part part, Follow follow) {
        Part target = follow.part();
        return windowed(
                DSL.select(array(columns(target, Statements::cell)))
                        .from(from(target))
                        .where(condition(target))
                        .and(Relation.between(follow.step(), part.table(), target.table(), tenant))
                        .orderBy(order(target)),
                target.level().selection().window());
    }

    private Select<?> recursive(Part part, Follow follow) {
        Step step = follow.step();
        RecursiveStatement statement = new RecursiveStatement(tenant, follow);
        List<Field<?>> key = Relation.in(part.table(), step.sourceKey());
        List<Field<?>> cells = statement.key(Statements::cell);
        cells.addAll(columns(follow.part(), Statements::cell));
        return statement
                .select(
                        List.of(array(cells)),
                        follow.part(),
                        from(follow.part()),
                        far -> Relation.means(step.edge(), part.table()).and(Relation.equal(far, key)))
                .orderBy(order(follow.part()));
    }

    /** In parts where there are more than a function takes; {@link JsonCells} puts them together again. */
    private static Field<?> array(List<Field<?>> cells) {
        List<Field<?>> elements = cells;
        if (cells.size() > JsonCells.IN_ONE_ARRAY) {
            elements = new ArrayList<>();
            for (int from = 0; from < cells.size(); from += JsonCells.IN_ONE_ARRAY) {
                elements.add(array(cells.subList(from, Math.min(cells.size(), from + JsonCells.IN_ONE_ARRAY))));
            }
        }
        return DSL.function("json_build_array", SQLDataType.JSON, elements.toArray(Field<?>[]::new));
    }

    /** What {@link Decoder#parse} takes. */
    private static Field<?> cell(Field<?> field, Decoder decoder) {
        return switch (decoder.inJson()) {
            case PLAIN -> field;
            case CAST -> field.cast(SQLDataType.CLOB);
            case FORMATTED ->
                DSL.when(field.isNotNull(), DSL.function("format", SQLDataType.CLOB, DSL.inline("%s"), field));
            case NEVER -> throw new IllegalStateException(field + " was nested; the chooser keeps such rows apart");
        };
    }

    /** Of the part's own rows; what is joined has its conditions there. */
    Condition condition(Part part) {
        return part.level().selection().condition(part.table(), tenant);
    }

    static List<? extends OrderField<?>> order(Part part) {
        return part.level().selection().order(part.table());
    }

    /**
     * The limit is no bind value, so that PostgreSQL can tell how many rows will come: it guesses a tenth of them
     * otherwise, and plans each time anew, as it is never content with that.
     */
    private static Select<?> windowed(SelectLimitStep<?> all, Window window) {
        if (window.limit() == Window.NO_LIMIT) {
            return window.offset() == 0 ? all : all.offset(window.offset());
        }
        SelectOffsetStep<?> limited = all.limit(DSL.inline(window.limit()));
        return window.offset() == 0 ? limited : limited.offset(window.offset());
    }

    /** One array whatever the number of keys, so that the statement is always the same one. */
    static Condition isAny(List<Field<?>> fields, Collection<?> keys) {
        if (fields.size() == 1) {
            return DSL.condition("{0} = any({1})", fields.get(0), KeyArrayBinding.array(fields.get(0), keys));
        }
        return DSL.row(fields).in(DSL.select(given(fields)).from(keys(fields, keys)));
    }

    /** The keys as a table. */
    private static Table<?> keys(List<? extends Field<?>> fields, Collection<?> keys) {
        List<QueryPart> arrays = new ArrayList<>();
        String[] names = new String[fields.size()];
        for (int i = 0; i < names.length; i++) {
            int position = i;
            names[i] = "k" + i;
            arrays.add(KeyArrayBinding.array(
                    fields.get(i),
                    keys.stream()
                            .map(key -> key instanceof List<?> list ? list.get(position) : key)
                            .toList()));
        }
        return DSL.table("unnest({0})", DSL.list(arrays)).as("given", names);
    }

    /** The columns of {@link #keys}. */
    private static List<Field<?>> given(List<? extends Field<?>> fields) {
        List<Field<?>> given = new ArrayList<>();
        for (Field<?> field : fields) {
            given.add(DSL.field(DSL.name("given", "k" + given.size()), field.getDataType()));
        }
        return given;
    }
}
