package com.thorbis.dao.internal.fetch;

import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.dao.internal.table.Rows;

/**
 * What makes a row of one table and a row of another related: a condition between the two, under whatever names.
 *
 * <p>The tenant's columns are in it like all others of the key. The indexes lead with them, and the policy compares the
 * tenant only with what it is bound to.
 */
public final class Correlation {

    private Correlation() {}

    /**
     * The condition.
     *
     * @param source an instance of the edge's source
     * @param target an instance of the edge's target
     */
    public static Condition of(Edge edge, Table<?> source, Table<?> target) {
        return edge.link()
                .map(link -> through(edge, link, source, target))
                .orElseGet(() -> pairs(source, edge.sourceFields(), target, edge.targetFields())
                        .and(Relation.means(edge, source))
                        .and(Relation.isMeant(edge, target)));
    }

    /** Once, however often the link table holds the pair. */
    private static Condition through(Edge edge, Link link, Table<?> source, Table<?> target) {
        Table<?> between = link.table().as(target.getName() + "_link");
        return DSL.exists(DSL.selectOne()
                .from(between)
                .where(pairs(source, edge.sourceFields(), between, link.sourceFields()))
                .and(pairs(target, edge.targetFields(), between, link.targetFields()))
                .and(Rows.visible(between)));
    }

    private static Condition pairs(
            Table<?> one, List<? extends Field<?>> fields, Table<?> other, List<? extends Field<?>> otherFields) {
        return Relation.equal(Relation.in(one, fields), Relation.in(other, otherFields));
    }
}
