package com.thorbis.dao.internal.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.TenantTable;
import com.thorbis.core.WritableTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.Link;
import com.thorbis.core.total.Totals;
import com.thorbis.dao.internal.save.Outline.Follow;
import com.thorbis.dao.internal.table.Columns;

/**
 * A relationship that a tree follows, with the columns that must become equal at its two ends, as positions. A pair of
 * tenant columns is none of them: they are equal in all rows.
 */
final class Branch {

    private final Follow follow;
    private final Part target;
    private final @Nullable Part link;
    private final @Nullable Totals totals;
    /** In the part that the relationship starts at, and at its other end: the target, or the link table. */
    private final int[] near;

    private final int[] far;
    /** In a link table and in the target. */
    private final int[] linkTarget;

    private final int[] targetKey;

    Branch(Columns source, Follow follow, Part target) {
        Edge edge = follow.edge();
        this.follow = follow;
        this.target = target;
        this.link = edge.link()
                .map(through -> Part.ofLink((WritableTable<?, ?>) through.table()))
                .orElse(null);
        this.totals = TotalsCatalogue.of(edge).orElse(null);
        Columns farColumns = link == null ? target.columns() : link.columns();
        List<? extends Field<?>> farFields = edge.link().map(Link::sourceFields).orElse(edge.targetFields());
        int[] pairs = withoutTenant(edge.sourceFields(), farFields, farColumns);
        this.near = positions(source, edge.sourceFields(), pairs);
        this.far = positions(farColumns, farFields, pairs);
        List<? extends Field<?>> linkFields =
                edge.link().map(Link::targetFields).orElse(List.of());
        int[] linkPairs =
                withoutTenant(linkFields, edge.targetFields().subList(0, linkFields.size()), target.columns());
        this.linkTarget = link == null ? new int[0] : positions(link.columns(), linkFields, linkPairs);
        this.targetKey = positions(target.columns(), edge.targetFields(), linkPairs);
    }

    Edge edge() {
        return follow.edge();
    }

    boolean isToOne() {
        return edge().cardinality() == Edge.Cardinality.ONE;
    }

    boolean upserts() {
        return follow.upserts();
    }

    boolean removes() {
        return follow.removes();
    }

    Part target() {
        return target;
    }

    Optional<Part> link() {
        return Optional.ofNullable(link);
    }

    /** How the source's amounts follow from the rows at the other end, where they do. */
    Optional<Totals> totals() {
        return Optional.ofNullable(totals);
    }

    int[] near() {
        return near;
    }

    int[] far() {
        return far;
    }

    /** What tells one row at the other end of a row from another: the key, or the pair that a link table holds. */
    int[] identity() {
        if (link == null) {
            return target.columns().key();
        }
        int[] pair = new int[far.length + linkTarget.length];
        System.arraycopy(far, 0, pair, 0, far.length);
        System.arraycopy(linkTarget, 0, pair, far.length, linkTarget.length);
        return pair;
    }

    /** Makes the row that belongs to one row refer to it. */
    void refer(@Nullable Object[] source, @Nullable Object[] other) {
        if (isToOne()) {
            copy(other, far, source, near);
            means(source, edge().source());
        } else {
            copy(source, near, other, far);
            means(other, edge().target());
        }
    }

    /** Makes a row of the link table. */
    void link(@Nullable Object[] source, @Nullable Object[] target, @Nullable Object[] pair) {
        copy(source, near, pair, far);
        copy(target, targetKey, pair, linkTarget);
    }

    /** Says which table a polymorphic reference is about. */
    private void means(@Nullable Object[] values, Table<?> side) {
        edge().discriminators().forEach((column, literal) -> {
            if (side.equals(column.getTable())) {
                values[side.fieldsRow().indexOf(column)] = column.getDataType().convert(literal);
            }
        });
    }

    private static void copy(@Nullable Object[] from, int[] fromColumns, @Nullable Object[] to, int[] toColumns) {
        for (int i = 0; i < fromColumns.length; i++) {
            to[toColumns[i]] = from[fromColumns[i]];
        }
    }

    private static int[] withoutTenant(
            List<? extends Field<?>> one, List<? extends Field<?>> other, Columns otherColumns) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            boolean tenant = isTenant(one.get(i)) && otherColumns.indexOf(other.get(i)) == otherColumns.tenant();
            if (!tenant) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isTenant(Field<?> field) {
        return field instanceof TableField<?, ?> column
                && column.getTable() instanceof TenantTable<?, ?> owned
                && owned.tenantField().equals(field);
    }

    private static int[] positions(Columns columns, List<? extends Field<?>> fields, int[] of) {
        int[] positions = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            positions[i] = columns.indexOf(fields.get(of[i]));
        }
        return positions;
    }
}
