package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Query;

import com.thorbis.dao.internal.scope.Reading;
import com.thorbis.dao.internal.scope.Session;

/** Reads a tree of rows, in as few round trips as there are levels that wait for the keys of others. */
public final class TreeReader<X> {

    private final Session session;
    private final Part root;
    private final Statements statements;

    public TreeReader(Session session, Level<?, X> level, Chooser chooser) {
        this.session = session;
        this.root = Planner.plan(level, chooser);
        this.statements = new Statements(session.tenantId());
    }

    /** The rows of the root, each with all below it. */
    public List<X> list() {
        try (Reading reading = session.read(root.asks())) {
            Batch batch = new Batch(root);
            Group roots = new Group();
            reading.read(List.of(statements.root(root)), !root.asks(), (query, rows) -> {
                ResultSetCells cells = new ResultSetCells(rows);
                while (cells.nextRow()) {
                    batch.read(cells, roots);
                }
            });
            readBelow(reading, batch);
            batch.build();
            return asList(roots);
        }
    }

    private void readBelow(Reading reading, Batch batch) {
        for (List<Request> requests = requests(batch); !requests.isEmpty(); requests = requests(batch)) {
            List<Request> now = requests;
            List<Query> queries = new ArrayList<>();
            now.forEach(request -> queries.add(statements.related(request.follow(), request.keys())));
            boolean last = now.stream().noneMatch(Request::leadsOn);
            reading.read(queries, last, (query, rows) -> now.get(query).read(rows));
        }
    }

    private static List<Request> requests(Batch batch) {
        List<Request> requests = new ArrayList<>();
        batch.collect(requests);
        return requests;
    }

    /** The root's shape made them. */
    @SuppressWarnings("unchecked")
    private List<X> asList(Group roots) {
        return new ArrayList<>((List<X>) roots);
    }
}
