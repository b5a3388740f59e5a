package com.thorbis.dao.internal.fetch;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

import org.jooq.Query;

import com.thorbis.dao.explain.FetchExplanation;
import com.thorbis.dao.internal.explain.Explainer;
import com.thorbis.dao.internal.fetch.Part.Follow;
import com.thorbis.dao.internal.scope.Reading;
import com.thorbis.dao.internal.scope.Session;
import com.thorbis.dao.internal.table.Rows;

/** Reads a tree to have each statement explained before it is sent: the keys of a level are in the rows above it. */
public final class TreeExplainer {

    private final Session session;
    private final Part root;
    private final Statements statements;
    private final IdentityHashMap<Follow, String> paths = new IdentityHashMap<>();

    public TreeExplainer(Session session, Level<?, ?> level, Chooser chooser) {
        this.session = session;
        this.root = Planner.plan(level, chooser);
        this.statements = new Statements(session.tenantId());
        addPaths("", root);
    }

    private void addPaths(String before, Part part) {
        for (Follow follow : part.follows()) {
            String path = before + follow.step().branch().name();
            paths.put(follow, path);
            addPaths(path + ".", follow.part());
        }
    }

    /**
     * Explains what reading the whole tree would send.
     *
     * @param large above how many rows a table is not to be read as a whole
     */
    public FetchExplanation explain(long large) {
        try (Reading reading = session.read(true)) {
            Explainer explainer = new Explainer(reading, large);
            Batch batch = new Batch(root);
            Query first = statements.root(root);
            explainer.explain(Rows.name(root.level().selection().table()), first);
            reading.read(List.of(first), false, (query, rows) -> {
                ResultSetCells cells = new ResultSetCells(rows);
                while (cells.nextRow()) {
                    batch.read(cells, new Group());
                }
            });
            for (List<Request> now = requests(batch); !now.isEmpty(); now = requests(batch)) {
                readBelow(reading, now, explainer);
            }
            return explainer.explanation();
        }
    }

    private void readBelow(Reading reading, List<Request> requests, Explainer explainer) {
        List<Query> queries = new ArrayList<>();
        for (Request request : requests) {
            Query query = statements.related(request.follow(), request.keys());
            explainer.explain(String.valueOf(paths.get(request.follow())), query);
            queries.add(query);
        }
        reading.read(queries, false, (query, rows) -> requests.get(query).read(rows));
    }

    private static List<Request> requests(Batch batch) {
        List<Request> requests = new ArrayList<>();
        batch.collect(requests);
        return requests;
    }
}
