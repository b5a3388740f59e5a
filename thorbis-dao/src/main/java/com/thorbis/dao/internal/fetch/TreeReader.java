package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jooq.Query;

import com.thorbis.dao.internal.scope.Reading;
import com.thorbis.dao.internal.scope.Session;

/**
 * Reads a tree of rows, in as few round trips as there are levels that wait for the keys of others.
 *
 * @param <X> what the root's rows become
 */
public final class TreeReader<X> {

    private final Session session;
    private final Part root;
    private final Statements statements;
    private final TreeListener listener;

    private TreeReader(Session session, Part root, TreeListener listener) {
        this.session = session;
        this.root = root;
        this.listener = listener;
        this.statements = new Statements(session.tenantId());
    }

    /** Of a tree that starts from this level; sends nothing yet. */
    public static <X> TreeReader<X> of(Session session, Level<?, X> level, Chooser chooser, TreeListener listener) {
        return new TreeReader<>(session, Planner.plan(level, chooser), listener);
    }

    /** All of the root's rows, each with all below it. */
    public List<X> list() {
        long begun = System.nanoTime();
        boolean several = root.statements() > 1;
        Reading reading = session.read(several);
        List<X> rows;
        try (reading) {
            Tree tree = tree();
            reading.read(List.of(statements.root(root)), !several, (query, found) -> {
                ResultSetCells cells = new ResultSetCells(found);
                while (cells.nextRow()) {
                    tree.read(cells);
                }
            });
            rows = build(reading, tree, true);
        }
        ended(reading, rows.size(), begun);
        return rows;
    }

    /** Tells the listener of a reading that was closed. */
    void ended(Reading reading, long roots, long begun) {
        listener.ended(reading, roots, System.nanoTime() - begun);
    }

    /** The same in chunks, as the stream is read. */
    public Stream<X> stream() {
        TreeCursor<X> cursor = new TreeCursor<>(this);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .onClose(cursor::close);
    }

    Reading open() {
        return session.read(true);
    }

    Reading.Cursor roots(Reading reading, int fetchSize) {
        return reading.open(statements.root(root), fetchSize);
    }

    Tree tree() {
        return new Tree(root);
    }

    /**
     * Reads what is below the roots.
     *
     * @param last whether no further tree will be read
     */
    @SuppressWarnings("unchecked") // the root's shape made them
    List<X> build(Reading reading, Tree tree, boolean last) {
        for (List<Request> requests = tree.requests(); !requests.isEmpty(); requests = tree.requests()) {
            List<Request> now = requests;
            List<Query> queries = new ArrayList<>();
            now.forEach(request -> queries.add(statements.related(request.follow(), request.keys())));
            reading.read(
                    queries,
                    last && tree.isComplete(),
                    (query, rows) -> now.get(query).read(rows));
        }
        return (List<X>) tree.build();
    }
}
