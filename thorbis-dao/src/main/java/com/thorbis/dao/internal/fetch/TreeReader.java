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

    /**
     * What follows a statement is sent before its rows are read. If it did not fit into the buffers of the network (64
     * KiB, whatever the system), server and driver would wait for each other to read; a key takes some 40 bytes.
     */
    private static final int KEYS_BEHIND_THE_FIRST = 1_500;

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
            for (int from = 0, to; from < requests.size(); from = to) {
                to = endOfFlight(requests, from);
                boolean ends = last && to == requests.size() && tree.isComplete();
                read(reading, requests.subList(from, to), ends);
            }
        }
        return (List<X>) tree.build();
    }

    private void read(Reading reading, List<Request> requests, boolean last) {
        List<Query> queries = new ArrayList<>();
        requests.forEach(request -> queries.add(statements.related(request.follow(), request.keys())));
        reading.read(queries, last, (query, rows) -> requests.get(query).read(rows));
    }

    /** Where the requests end that can go together with this one. */
    private static int endOfFlight(List<Request> requests, int from) {
        int keys = 0;
        int to = from + 1;
        while (to < requests.size() && (keys += requests.get(to).keys().size()) <= KEYS_BEHIND_THE_FIRST) {
            to++;
        }
        return to;
    }
}
