package com.thorbis.tests.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jooq.Field;
import org.jooq.Record;

import com.thorbis.dao.fetch.Node;
import com.thorbis.tests.property.Oracle.Row;
import com.thorbis.tests.property.Tree.Branch;
import com.thorbis.tests.support.Paths;

/** Looks for the first place where two trees differ, and says it as a person would. */
final class Comparison {

    private Comparison() {}

    static Optional<String> difference(Tree tree, List<Row> expected, List<Node> found) {
        return difference(tree.table().getName(), tree, expected, found);
    }

    private static Optional<String> difference(String path, Tree tree, List<Row> expected, List<Node> found) {
        Optional<String> inRows = IntStream.range(0, Math.min(expected.size(), found.size()))
                .mapToObj(i -> difference(path + "[" + i + "]", tree, expected.get(i), found.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
        return inRows.isPresent() || expected.size() == found.size()
                ? inRows
                : Optional.of("%s: %d rows expected, %d found%n  expected %s%n  found    %s"
                        .formatted(
                                path,
                                expected.size(),
                                found.size(),
                                expected.stream()
                                        .map(row -> key(tree, row.values()))
                                        .toList(),
                                found.stream()
                                        .map(node -> key(tree, node.record()))
                                        .toList()));
    }

    private static Optional<String> difference(String path, Tree tree, Row expected, Node found) {
        if (!expected.values().equals(found.record())) {
            return Optional.of("%s: another row%n  expected %s%n  found    %s"
                    .formatted(
                            path, expected.values().formatJSON(), found.record().formatJSON()));
        }
        return tree.branches().stream()
                .map(branch -> difference(path, tree, branch, expected, found))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> difference(String path, Tree tree, Branch branch, Row expected, Node found) {
        return difference(
                path + "." + branch.edge().name(),
                branch.isRecursive() ? tree : branch.tree(),
                expected.related().getOrDefault(branch.edge().name(), List.of()),
                found.many(Paths.of(branch.edge())));
    }

    private static List<?> key(Tree tree, Record row) {
        return tree.table().keyFields().stream()
                .map(Field::getName)
                .map(row::get)
                .toList();
    }
}
