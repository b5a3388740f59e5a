package com.thorbis.dao.internal.fetch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A tree that grows level by level, until the caller's objects can be made of it. */
final class Tree {

    private final Batch root;
    private final Group roots = new Group();

    Tree(Part root) {
        this.root = new Batch(root);
    }

    /** Takes one row of the root. */
    void read(Cells row) throws SQLException {
        root.read(row, roots);
    }

    /** What can be asked for now, in one round trip; empty when the tree is complete. */
    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        root.collect(requests);
        return requests;
    }

    /** Whether nothing can be asked for after what was. */
    boolean isComplete() {
        return !root.asks();
    }

    /** What the rows of the root became, in a list of its own. */
    List<Object> build() {
        root.build();
        return new ArrayList<>(roots);
    }
}
