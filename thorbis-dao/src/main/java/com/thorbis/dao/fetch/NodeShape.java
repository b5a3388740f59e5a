package com.thorbis.dao.fetch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;

/** Generated records in a tree, for a caller who has no records of their own. */
record NodeShape(Selection<?> selection) implements Shape<Node> {

    @Override
    public List<Column> columns() {
        return Stream.<Field<?>>of(selection.table().fields()).map(Column::of).toList();
    }

    @Override
    public List<NodeShape> related() {
        return selection.branches().stream()
                .map(branch -> branch.isRecursive() ? this : new NodeShape(branch.target()))
                .toList();
    }

    @Override
    public Node build(@Nullable Object[] values, List<? extends List<?>> related) {
        Record row = selection.table().newRecord();
        row.fromArray(Arrays.copyOf(values, row.size()));
        row.changed(false);
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        List<Branch> branches = selection.branches();
        for (int i = 0; i < branches.size(); i++) {
            nodes.put(
                    branches.get(i).name(),
                    related.get(i).stream().map(Node.class::cast).toList());
        }
        return new Node(selection.table(), row, nodes);
    }
}
