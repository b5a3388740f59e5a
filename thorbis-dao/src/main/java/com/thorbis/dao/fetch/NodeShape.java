package com.thorbis.dao.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jooq.Field;
import org.jooq.Record;

import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;

/** Generated records in a tree, for a caller who has no records of their own. */
record NodeShape(Selection<?> selection) implements Shape<Node> {

    @Override
    public List<Field<?>> columns() {
        return List.of(selection.table().fields());
    }

    @Override
    public List<NodeShape> related() {
        return selection.branches().stream()
                .map(branch -> new NodeShape(branch.target()))
                .toList();
    }

    @Override
    public Node build(Record row, List<List<Object>> related) {
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        List<Branch> branches = selection.branches();
        for (int i = 0; i < branches.size(); i++) {
            nodes.put(
                    branches.get(i).name(),
                    related.get(i).stream().map(Node.class::cast).toList());
        }
        return new Node(selection.table(), row.into(selection.table()), nodes);
    }
}
