package com.thorbis.tests.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.thorbis.tests.property.Tree.Branch;

/** Makes a tree that fails smaller for as long as it fails, so that a person sees what matters. */
final class Smaller {

    private Smaller() {}

    static Tree whileTrue(Predicate<Tree> fails, Tree tree) {
        Tree smallest = tree;
        Optional<Tree> smaller = Optional.of(tree);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = by(smallest).filter(fails).findFirst();
        }
        return smallest;
    }

    /** One thing less, the large ones first. */
    private static Stream<Tree> by(Tree tree) {
        return Stream.of(
                        tree.branches().stream()
                                .filter(branch -> !branch.isRecursive())
                                .map(Branch::tree),
                        without(tree.branches()).map(branches -> branching(tree, branches)),
                        without(tree.filters())
                                .map(filters -> with(tree, filters, tree.orders(), tree.offset(), tree.limit())),
                        without(tree.orders())
                                .map(orders -> with(tree, tree.filters(), orders, tree.offset(), tree.limit())),
                        tree.offset() == 0
                                ? Stream.<Tree>of()
                                : Stream.of(with(tree, tree.filters(), tree.orders(), 0, tree.limit())),
                        tree.limit() == Tree.NO_LIMIT
                                ? Stream.<Tree>of()
                                : Stream.of(with(tree, tree.filters(), tree.orders(), tree.offset(), Tree.NO_LIMIT)),
                        IntStream.range(0, tree.branches().size()).boxed().flatMap(i -> below(tree, i)))
                .flatMap(trees -> trees);
    }

    private static Stream<Tree> below(Tree tree, int index) {
        Branch branch = tree.branches().get(index);
        return by(branch.tree())
                .filter(smaller -> smaller.table().equals(branch.tree().table()))
                .map(smaller -> {
                    List<Branch> branches = new ArrayList<>(tree.branches());
                    branches.set(index, new Branch(branch.edge(), smaller, branch.strategy(), branch.depth()));
                    return branching(tree, branches);
                });
    }

    private static <E> Stream<List<E>> without(List<E> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> {
            List<E> shorter = new ArrayList<>(list);
            shorter.remove(i);
            return shorter;
        });
    }

    private static Tree branching(Tree tree, List<Branch> branches) {
        return new Tree(
                tree.table(), tree.filters(), tree.orders(), tree.offset(), tree.limit(), tree.withDeleted(), branches);
    }

    private static Tree with(Tree tree, List<Filter> filters, List<Order> orders, int offset, int limit) {
        return new Tree(tree.table(), filters, orders, offset, limit, tree.withDeleted(), tree.branches());
    }
}
