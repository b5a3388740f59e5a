package com.thorbis.dao.save;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.internal.table.Rows;

/**
 * A generated record and what is to be saved with it, for a caller who has no records of their own. A value: each method
 * returns another.
 *
 * <pre>{@code
 * Tree garage = Tree.of(customer).with(Customers::vehicles, Tree.of(saab), Tree.of(volvo));
 * Tree saved = tenant.save(GARAGES).insert(garage).tree();
 * UUID id = saved.record(CUSTOMERS).getId();
 * }</pre>
 */
public final class Tree {

    private final UpdatableRecord<?> row;
    private final Map<String, List<Tree>> related;

    private Tree(UpdatableRecord<?> row, Map<String, List<Tree>> related) {
        this.row = row;
        this.related = related;
    }

    /** A record, and so far nothing else. Of its columns those are saved that were set since it was made or read. */
    public static Tree of(UpdatableRecord<?> row) {
        return new Tree(row, Map.of());
    }

    /** As {@link #with(Function, Collection)}, for a few. */
    public <T extends Table<?>> Tree with(Function<? super T, ? extends EdgePath<?>> edge, Tree... others) {
        return with(edge, List.of(others));
    }

    /**
     * The rows at the other end of a relationship; none is not the same as saying nothing.
     *
     * @param edge such as {@code Customers::vehicles}, of the record's own table
     */
    public <T extends Table<?>> Tree with(Function<? super T, ? extends EdgePath<?>> edge, Collection<Tree> others) {
        return with(name(edge), others);
    }

    Tree with(String edge, Collection<Tree> others) {
        Map<String, List<Tree>> more = new LinkedHashMap<>(related);
        more.put(edge, List.copyOf(others));
        return new Tree(row, more);
    }

    /**
     * The record.
     *
     * @throws IllegalArgumentException if it is of another table
     */
    public <R extends Record> R record(Table<R> of) {
        if (!of.getRecordType().isInstance(row)) {
            throw new IllegalArgumentException("this tree begins with a row of " + Rows.name(row.getTable())
                    + ", and none of " + Rows.name(of) + "; ask it for the record of its own table.");
        }
        return of.getRecordType().cast(row);
    }

    /** What {@link #with} was told of a relationship; empty if nothing was. */
    public <T extends Table<?>> List<Tree> many(Function<? super T, ? extends EdgePath<?>> edge) {
        return related.getOrDefault(name(edge), List.of());
    }

    UpdatableRecord<?> row() {
        return row;
    }

    Set<String> names() {
        return related.keySet();
    }

    @Nullable
    List<Tree> related(String edge) {
        return related.get(edge);
    }

    @SuppressWarnings("unchecked")
    private <T extends Table<?>> String name(Function<? super T, ? extends EdgePath<?>> edge) {
        try {
            return edge.apply((T) row.getTable()).edge().name();
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "this tree begins with a row of " + Rows.name(row.getTable())
                            + ", and the relationship starts at another table",
                    e);
        }
    }
}
