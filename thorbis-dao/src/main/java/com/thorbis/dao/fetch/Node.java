package com.thorbis.dao.fetch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.KeyedTable;
import com.thorbis.core.edge.Edge;
import com.thorbis.core.edge.EdgePath;
import com.thorbis.dao.error.EdgeNotFetchedException;
import com.thorbis.dao.internal.table.Rows;

/**
 * A row of a fetch, and the rows related to it.
 *
 * <pre>{@code
 * Node node =
 *         tenant.fetch(Fetch.from(CUSTOMERS).with(Customers::vehicles)).one();
 * CustomerRecord customer = node.record(CUSTOMERS);
 * List<Node> vehicles = node.many(Customers::vehicles);
 * }</pre>
 */
public final class Node {

    private final KeyedTable<?, ?> table;
    private final Record row;
    private final Map<String, @Nullable Object> fields;
    private final Map<String, List<Node>> related;

    Node(KeyedTable<?, ?> table, Record row, Map<String, @Nullable Object> fields, Map<String, List<Node>> related) {
        this.table = table;
        this.row = row;
        this.fields = fields;
        this.related = related;
    }

    /** The row, whatever table it is of. */
    public Record record() {
        return row;
    }

    /**
     * The row as the generated record of its table.
     *
     * @throws IllegalArgumentException if it is a row of another table
     */
    public <R extends Record> R record(Table<R> of) {
        if (!of.getRecordType().isInstance(row)) {
            throw new IllegalArgumentException("this node is a row of " + Rows.name(table) + ", and none of "
                    + Rows.name(of) + "; ask it for the record of its own table.");
        }
        return of.getRecordType().cast(row);
    }

    /**
     * The value of a field that the fetch computes of the row.
     *
     * @param name by which the fetch was told of it
     * @param type such as {@code Integer.class}
     * @return null where it is null
     * @throws IllegalArgumentException if the fetch was not told of it
     * @throws ClassCastException if it is of another type
     */
    public <V> @Nullable V field(String name, Class<V> type) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("no field " + name + " is fetched of " + Rows.name(table)
                    + "; fetched are " + fields.keySet() + ". Add it with field(\"" + name + "\", …).");
        }
        return type.cast(fields.get(name));
    }

    /**
     * The row that a to-one relationship leads to.
     *
     * @param edge such as {@code Vehicles::customer}
     * @return empty where there is none
     * @throws EdgeNotFetchedException if the fetch did not ask for it
     */
    public <T extends KeyedTable<?, ?>> Optional<Node> one(Function<? super T, ? extends EdgePath<?>> edge) {
        return many(edge).stream().findFirst();
    }

    /**
     * The rows that a relationship leads to.
     *
     * @param edge such as {@code Customers::vehicles}
     * @return empty where there are none
     * @throws EdgeNotFetchedException if the fetch did not ask for it
     */
    public <T extends KeyedTable<?, ?>> List<Node> many(Function<? super T, ? extends EdgePath<?>> edge) {
        Edge followed = edge(edge);
        List<Node> nodes = related.get(followed.name());
        if (nodes == null) {
            throw new EdgeNotFetchedException(followed);
        }
        return nodes;
    }

    @SuppressWarnings("unchecked")
    private <T extends KeyedTable<?, ?>> Edge edge(Function<? super T, ? extends EdgePath<?>> path) {
        try {
            return path.apply((T) table).edge();
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "this node is a row of " + Rows.name(table) + ", and the relationship starts at another table", e);
        }
    }
}
