package com.thorbis.tests.property;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Edge.Cardinality;
import com.thorbis.dao.fetch.Fetch;
import com.thorbis.dao.fetch.Node;
import com.thorbis.dao.fetch.Strategy;
import com.thorbis.tests.support.Catalogue;
import com.thorbis.tests.support.Paths;

/**
 * What a random fetch asks for, in a form that a fetch can be made of and the oracle can follow.
 *
 * @param orders never total; the key decides where they leave rows equal
 * @param limit negative for none
 */
record Tree(
        KeyedTable<?, ?> table,
        List<Filter> filters,
        List<Order> orders,
        int offset,
        int limit,
        boolean withDeleted,
        List<Branch> branches) {

    static final int NO_LIMIT = -1;

    /**
     * A relationship and what to read at its end.
     *
     * @param tree of a recursive one only the table counts
     * @param strategy null where the library is to choose
     * @param depth how often to follow a recursive one; {@link #ONCE} for others
     */
    record Branch(Edge edge, Tree tree, @Nullable Strategy strategy, int depth) {

        static final int ONCE = 0;
        static final int ANY_DEPTH = Integer.MAX_VALUE;

        boolean isRecursive() {
            return depth != ONCE;
        }
    }

    /** The fetch that the library is given. */
    Fetch<KeyedTable<?, ?>, Node> fetch() {
        return apply(Fetch.from(table));
    }

    /** The same tree, each relationship read in this way where it can be. */
    Tree readBy(Strategy strategy) {
        List<Branch> forced = branches.stream()
                .map(branch -> new Branch(
                        branch.edge,
                        branch.tree.readBy(strategy),
                        strategy == Strategy.JOIN && branch.edge.cardinality() == Cardinality.MANY ? null : strategy,
                        branch.depth))
                .toList();
        return new Tree(table, filters, orders, offset, limit, withDeleted, forced);
    }

    /** How many levels there are below the first. */
    int depth() {
        return branches.stream()
                .mapToInt(branch -> branch.isRecursive() ? 1 : 1 + branch.tree.depth())
                .max()
                .orElse(0);
    }

    private Fetch<KeyedTable<?, ?>, Node> apply(Fetch<KeyedTable<?, ?>, Node> start) {
        Fetch<KeyedTable<?, ?>, Node> fetch = withDeleted ? start.withDeleted() : start;
        for (Filter filter : filters) {
            fetch = fetch.where(filter::condition);
        }
        for (Order order : orders) {
            fetch = fetch.orderBy(order::field);
        }
        for (Order order : Order.byKey(table)) {
            fetch = fetch.orderBy(order::field);
        }
        fetch = offset == 0 ? fetch : fetch.offset(offset);
        fetch = limit == NO_LIMIT ? fetch : fetch.limit(limit);
        for (Branch branch : branches) {
            fetch = follow(fetch, branch);
        }
        return fetch;
    }

    private static Fetch<KeyedTable<?, ?>, Node> follow(Fetch<KeyedTable<?, ?>, Node> fetch, Branch branch) {
        if (branch.isRecursive()) {
            return branch.depth == Branch.ANY_DEPTH
                    ? fetch.recursively(Paths.of(branch.edge))
                    : fetch.recursively(Paths.of(branch.edge), branch.depth);
        }
        UnaryOperator<Fetch<KeyedTable<?, ?>, Node>> nested = branch.tree::apply;
        Strategy strategy = branch.strategy;
        return fetch.with(
                Paths.of(branch.edge),
                strategy == null ? nested : start -> nested.apply(start).strategy(strategy));
    }

    /** As a person would write the fetch. */
    @Override
    public String toString() {
        return "\n    from(" + Catalogue.name(table) + ")" + chain("        ");
    }

    private String chain(String indent) {
        StringBuilder text = new StringBuilder();
        text.append(withDeleted ? ".withDeleted()" : "");
        filters.forEach(filter -> text.append(".where(").append(filter).append(')'));
        orders.forEach(order -> text.append(".orderBy(").append(order).append(')'));
        text.append(offset == 0 ? "" : ".offset(" + offset + ")");
        text.append(limit == NO_LIMIT ? "" : ".limit(" + limit + ")");
        for (Branch branch : branches) {
            String name = branch.edge.name();
            String depth = branch.depth == Branch.ANY_DEPTH ? "" : ", " + branch.depth;
            text.append('\n').append(indent);
            if (branch.isRecursive()) {
                text.append(".recursively(").append(name).append(depth).append(')');
            } else {
                String strategy = branch.strategy == null ? "" : ".strategy(" + branch.strategy + ")";
                String nested = branch.tree.chain(indent + "    ");
                text.append(".with(").append(name);
                text.append(strategy.isEmpty() && nested.isEmpty() ? ")" : ", x -> x" + strategy + nested + ")");
            }
        }
        return text.toString();
    }
}
