package com.thorbis.dao.internal.save;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import org.jooq.Field;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.total.Totals;
import com.thorbis.core.total.TotalsSet;

/** All documents and lines that the class path knows. */
final class TotalsCatalogue {

    private static final Map<String, Totals> BY_EDGE = load();

    private TotalsCatalogue() {}

    /** The totals that follow from the rows that a relationship leads to. */
    static Optional<Totals> of(Edge edge) {
        return Optional.ofNullable(BY_EDGE.get(edge.toString()));
    }

    /** Whether a column holds what a document or a line adds up to. */
    static boolean isTotal(Field<?> column) {
        return BY_EDGE.values().stream()
                .anyMatch(totals -> column.equals(totals.subtotal())
                        || column.equals(totals.total())
                        || column.equals(totals.line().total()));
    }

    private static Map<String, Totals> load() {
        Map<String, Totals> byEdge = new HashMap<>();
        for (TotalsSet set : ServiceLoader.load(TotalsSet.class)) {
            set.totals().forEach(totals -> byEdge.put(totals.edge().toString(), totals));
        }
        return byEdge;
    }
}
