package com.thorbis.core.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way from the root of a tree to one of its nodes, as PostgreSQL's ltree keeps it.
 *
 * @param labels from the root to the node; empty for the path above all roots
 */
public record TreePath(List<String> labels) {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}_-]{1,1000}");

    /** @throws IllegalArgumentException if a label is empty, too long, or has other than letters, digits, _ and - */
    public TreePath {
        labels = List.copyOf(labels);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException("'" + label
                        + "' is no label of a tree path. Use letters, digits, _ and -, one to a thousand of them.");
            }
        }
    }

    /** The path of these labels, the root's first. */
    public static TreePath of(String... labels) {
        return new TreePath(List.of(labels));
    }

    /**
     * Reads labels with dots between, such as {@code food.drinks}.
     *
     * @throws IllegalArgumentException if a label is not allowed
     */
    public static TreePath parse(String path) {
        return path.isEmpty() ? of() : of(path.split("\\.", -1));
    }

    /** How many labels the path has; 1 for a root. */
    public int depth() {
        return labels.size();
    }

    /** The path without its last label; empty for a path of none. */
    public Optional<TreePath> parent() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(new TreePath(labels.subList(0, labels.size() - 1)));
    }

    /** Whether this node lies below another, or is the same: what {@code <@} says in the database. */
    public boolean isDescendantOf(TreePath other) {
        return depth() >= other.depth() && labels.subList(0, other.depth()).equals(other.labels);
    }

    /** Labels with dots between, as {@link #parse} reads them. */
    @Override
    public String toString() {
        return String.join(".", labels);
    }
}
