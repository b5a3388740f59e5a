package com.thorbis.dao.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.thorbis.dao.internal.fetch.Branch;
import com.thorbis.dao.internal.fetch.Column;
import com.thorbis.dao.internal.fetch.Member;
import com.thorbis.dao.internal.fetch.Selection;
import com.thorbis.dao.internal.fetch.Shape;
import com.thorbis.dao.internal.shape.WholeRow;

/** Generated records in a tree, for a caller who has no records of their own. */
final class NodeShape implements Shape<Node> {

    private final Selection<?> selection;
    private final WholeRow row;
    private final List<NodeShape> related;

    NodeShape(Selection<?> selection) {
        this.selection = selection;
        row = WholeRow.of(selection);
        related = selection.branches().stream().map(this::nested).toList();
    }

    private NodeShape nested(Branch branch) {
        return branch.isRecursive() ? this : new NodeShape(branch.target());
    }

    @Override
    public List<Column> columns() {
        return row.columns();
    }

    @Override
    public List<Member> members() {
        return row.members();
    }

    @Override
    public List<NodeShape> related() {
        return related;
    }

    @Override
    public Node build(@Nullable Object[] values, List<? extends List<?>> relatedNodes) {
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        for (int i = 0; i < relatedNodes.size(); i++) {
            nodes.put(selection.branches().get(i).name(), nodes(relatedNodes.get(i)));
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        int position = selection.table().fieldsRow().size();
        for (String name : selection.fields().keySet()) {
            fields.put(name, values[position++]);
        }
        return new Node(selection.table(), WholeRow.record(selection.table(), values), fields, nodes);
    }

    /** What was made of related rows by shapes of this class. */
    @SuppressWarnings("unchecked")
    private static List<Node> nodes(List<?> related) {
        return (List<Node>) related;
    }
}
