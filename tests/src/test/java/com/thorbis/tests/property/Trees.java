package com.thorbis.tests.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.core.edge.Edge.Kind;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.tests.property.Tree.Branch;
import com.thorbis.tests.support.Catalogue;

/** Trees by chance, over the tables and relationships that there are and the values that the data has. */
record Trees(Data data) {

    private static final int DEPTH = 5;

    Arbitrary<Tree> trees() {
        return Arbitraries.of(Catalogue.tables().stream()
                        .filter(table -> !table.edges().isEmpty())
                        .toList())
                .flatMap(table -> tree(table, DEPTH, true))
                .filter(tree -> !tree.branches().isEmpty());
    }

    private Arbitrary<Tree> tree(KeyedTable<?, ?> table, int depth, boolean toMany) {
        return Combinators.combine(
                        filters(table),
                        orders(table),
                        toMany ? offsets() : Arbitraries.just(0),
                        toMany ? limits() : Arbitraries.just(Tree.NO_LIMIT),
                        Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true)),
                        branches(table, depth))
                .as((filters, orders, offset, limit, withDeleted, branches) ->
                        new Tree(table, filters, orders, offset, limit, withDeleted, branches));
    }

    private static Arbitrary<Integer> offsets() {
        return Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 3));
    }

    private static Arbitrary<Integer> limits() {
        return Arbitraries.frequency(
                Tuple.of(16, Tree.NO_LIMIT), Tuple.of(4, 3), Tuple.of(2, 1), Tuple.of(2, 20), Tuple.of(1, 0));
    }

    private Arbitrary<List<Branch>> branches(KeyedTable<?, ?> table, int depth) {
        if (depth == 0 || table.edges().isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(5, 1), Tuple.of(3, 2), Tuple.of(1, 3))
                .flatMap(size -> edge(table).list().ofSize(size))
                .map(edges -> edges.stream().distinct().toList())
                .flatMap(edges -> Combinators.combine(edges.stream()
                                .map(edge -> branch(edge, depth - 1))
                                .toList())
                        .as(Trees::withOneRecursion));
    }

    /** One that goes on for ever is enough for a level: two would lead back and forth. */
    private static List<Branch> withOneRecursion(List<Branch> branches) {
        List<Branch> kept = new ArrayList<>();
        for (Branch branch : branches) {
            if (!branch.isRecursive() || kept.stream().noneMatch(Branch::isRecursive)) {
                kept.add(branch);
            }
        }
        return kept;
    }

    /** First the kind, since of some kinds there are many more edges than of others. */
    private static Arbitrary<Edge> edge(KeyedTable<?, ?> table) {
        List<List<Edge>> kinds = Stream.<Predicate<Edge>>of(
                        edge -> edge.kind() == Kind.KEY && edge.cardinality() == Cardinality.ONE,
                        edge -> edge.kind() == Kind.KEY && edge.cardinality() == Cardinality.MANY,
                        edge -> edge.kind() == Kind.LINK,
                        edge -> edge.kind() == Kind.POLYMORPHIC,
                        edge -> edge.kind() == Kind.SAME_KEY,
                        edge -> edge.source().equals(edge.target()))
                .map(kind -> table.edges().stream().filter(kind).toList())
                .filter(edges -> !edges.isEmpty())
                .toList();
        return Arbitraries.of(kinds).flatMap(Arbitraries::of);
    }

    private Arbitrary<Branch> branch(Edge edge, int depth) {
        KeyedTable<?, ?> target = (KeyedTable<?, ?>) edge.target();
        boolean toMany = edge.cardinality() == Cardinality.MANY;
        Arbitrary<Branch> once = Combinators.combine(tree(target, depth, toMany), strategies(toMany))
                .as((tree, strategy) -> new Branch(edge, tree, strategy, Branch.ONCE));
        return edge.source().equals(edge.target())
                ? Arbitraries.frequencyOf(Tuple.of(1, once), Tuple.of(2, recursive(edge, target)))
                : once;
    }

    private static Arbitrary<Branch> recursive(Edge edge, KeyedTable<?, ?> target) {
        Tree leaf = new Tree(target, List.of(), List.of(), 0, Tree.NO_LIMIT, false, List.of());
        return Arbitraries.of(1, 2, 3, Branch.ANY_DEPTH).map(depth -> new Branch(edge, leaf, null, depth));
    }

    private static Arbitrary<@Nullable Strategy> strategies(boolean toMany) {
        return Arbitraries.of(Strategy.values())
                .filter(strategy -> !toMany || strategy != Strategy.JOIN)
                .injectNull(0.5);
    }

    private Arbitrary<List<Order>> orders(KeyedTable<?, ?> table) {
        List<? extends Field<?>> columns =
                table.fieldStream().filter(Values::areOrdered).toList();
        return columns.isEmpty()
                ? Arbitraries.just(List.of())
                : Combinators.combine(Arbitraries.of(columns), Arbitraries.of(false, true))
                        .as((column, descending) -> new Order(column, descending))
                        .list()
                        .ofMaxSize(2);
    }

    private Arbitrary<List<Filter>> filters(KeyedTable<?, ?> table) {
        return Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(4, 1), Tuple.of(1, 2))
                .flatMap(size -> filter(table).list().ofSize(size));
    }

    private Arbitrary<Filter> filter(KeyedTable<?, ?> table) {
        return table.edges().isEmpty()
                ? ofColumn(table)
                : Arbitraries.frequencyOf(Tuple.of(3, ofColumn(table)), Tuple.of(1, ofRelated(table)));
    }

    private Arbitrary<Filter> ofRelated(KeyedTable<?, ?> table) {
        return edge(table)
                .flatMap(edge -> Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.integers().between(0, 2).map(rows -> new Filter.MoreThan(edge, rows))),
                        Tuple.of(
                                2,
                                Combinators.combine(
                                                Arbitraries.of(true, false), ofColumn((KeyedTable<?, ?>) edge.target()))
                                        .as((any, filter) -> new Filter.AnyRelated(edge, any, filter)))));
    }

    private Arbitrary<Filter> ofColumn(KeyedTable<?, ?> table) {
        return Arbitraries.of(table.fieldStream().filter(Values::areEquatable).toList())
                .flatMap(column -> filter(table, column));
    }

    private Arbitrary<Filter> filter(KeyedTable<?, ?> table, Field<?> column) {
        List<Object> values = data.valuesOf(table, column);
        if (values.isEmpty()) {
            return Arbitraries.just(new Filter.IsNull(column));
        }
        Arbitrary<Filter> equals = Arbitraries.of(values).map(value -> new Filter.Equals(column, value));
        Arbitrary<Filter> greater = Arbitraries.of(values).map(value -> new Filter.Greater(column, value));
        return Values.areOrdered(column)
                ? Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(new Filter.IsNull(column))),
                        Tuple.of(1, equals),
                        Tuple.of(3, greater))
                : Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(new Filter.IsNull(column))), Tuple.of(2, equals));
    }
}
