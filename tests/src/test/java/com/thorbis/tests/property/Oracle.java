package com.thorbis.tests.property;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jooq.Record;

import com.thorbis.tests.property.Tree.Branch;

/** Computes trees in plain Java, row by row, from all that is in the tables. */
record Oracle(Data data) {

    /** A row, and by the names of its relationships what it leads to. */
    record Row(Record values, Map<String, List<Row>> related) {

        /** Itself and all below it. */
        int size() {
            return 1
                    + related.values().stream()
                            .flatMap(List::stream)
                            .mapToInt(Row::size)
                            .sum();
        }
    }

    List<Row> rows(Tree tree) {
        return rows(tree, data.visible(tree.table()));
    }

    private List<Row> rows(Tree tree, List<Record> from) {
        Stream<Record> kept = from.stream()
                .filter(row -> tree.withDeleted() || !Data.isDeleted(tree.table(), row))
                .filter(row -> tree.filters().stream().allMatch(filter -> filter.accepts(row, data)))
                .sorted(Order.comparator(tree.orders(), tree.table()))
                .skip(tree.offset());
        return (tree.limit() == Tree.NO_LIMIT ? kept : kept.limit(tree.limit()))
                .map(row -> row(tree, row, 0, Set.of()))
                .toList();
    }

    /**
     * @param depth how often a recursive relationship was followed to get here
     * @param above the rows from which it was
     */
    private Row row(Tree tree, Record row, int depth, Set<Record> above) {
        Map<String, List<Row>> related = new LinkedHashMap<>();
        for (Branch branch : tree.branches()) {
            List<Record> next = data.related(branch.edge(), row);
            related.put(
                    branch.edge().name(),
                    branch.isRecursive() ? recurse(tree, branch, row, next, depth, above) : rows(branch.tree(), next));
        }
        return new Row(row, related);
    }

    /** The rows that follow are read as those above them, but that all there are count. */
    private List<Row> recurse(Tree tree, Branch branch, Record row, List<Record> next, int depth, Set<Record> above) {
        if (depth == branch.depth()) {
            return List.of();
        }
        Set<Record> path = new LinkedHashSet<>(above);
        path.add(row);
        return next.stream()
                .filter(found -> !path.contains(found))
                .filter(found -> tree.withDeleted() || !Data.isDeleted(tree.table(), found))
                .sorted(Order.comparator(tree.orders(), tree.table()))
                .map(found -> row(tree, found, depth + 1, path))
                .toList();
    }
}
