package com.thorbis.dao.internal.save;

import java.util.List;
import java.util.stream.Stream;

import com.thorbis.core.WritableTable;
import com.thorbis.core.edge.Edge;

/** Which tables a tree is saved into, and by which relationships; not yet from which Java types. */
public record Outline(WritableTable<?, ?> table, List<Follow> follows) {

    /**
     * A relationship to follow.
     *
     * @param upserts whether rows with a key update those that have it; otherwise all are inserted
     * @param removes whether rows at the other end that are not in the tree are deleted
     */
    public record Follow(Edge edge, boolean upserts, boolean removes, Outline target) {}

    public static Outline of(WritableTable<?, ?> table) {
        return new Outline(table, List.of());
    }

    public Outline with(Follow follow) {
        Edge edge = follow.edge();
        if (follows.stream().anyMatch(other -> other.edge().name().equals(edge.name()))) {
            throw new IllegalArgumentException(edge + " is saved twice; say once what becomes of its other end.");
        }
        if (follow.removes() && edge.cardinality() == Edge.Cardinality.ONE) {
            throw new IllegalArgumentException(
                    edge + " leads to one row, which others may need too: it is never replaced. Use MERGE.");
        }
        edge.link().ifPresent(link -> {
            if (!(link.table() instanceof WritableTable<?, ?>)) {
                throw new IllegalArgumentException(edge + " goes through a table that no tenant may write.");
            }
        });
        return new Outline(
                table, Stream.concat(follows.stream(), Stream.of(follow)).toList());
    }
}
